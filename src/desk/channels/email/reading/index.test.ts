import { afterAll, describe, expect, it } from 'vitest'
import { createMailReader, standardLimits } from './index.ts'

const reader = createMailReader({ timeoutMs: 5000 })
afterAll(() => reader.close())

const message = (subject: string) =>
  Buffer.from(
    `Subject: ${subject}\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n\r\nhi\r\n--m\r\nContent-Type: application/x-y; name=a\r\nContent-Transfer-Encoding: base64\r\n\r\nSGVsbG8=\r\n--m\r\nContent-Type: application/x-y; name=b\r\n\r\nas is\r\n--m--\r\n`,
  )

describe('the mail reader', () => {
  it('reads in a worker and hands the files over', async () => {
    const raw = message('one')
    const mail = await reader.read(raw)
    expect(mail.subject).toBe('one')
    expect(mail.attachments.map(file => Buffer.from(file.content).toString())).toEqual(['Hello', 'as is'])
    expect(raw.byteLength).toBeGreaterThan(0)
  })

  it.each([
    ['fail', 'Failed'],
    ['crash', 'Failed'],
    ['memory', 'OutOfMemory'],
    ['loop', 'TimedOut'],
  ])(
    'reads many in order, and one that would %s spoils no other',
    { timeout: 30_000 },
    async (fault, name) => {
      const faulty = createMailReader({
        timeoutMs: fault === 'loop' ? 5000 : 20_000,
        memoryMb: 128,
        module: faultyWorker,
      })
      const bad = Buffer.from(`Subject: bad\r\nX-Fault: ${fault}\r\n\r\n`)
      const raws = [...Array.from({ length: 5 }, (_, i) => message(String(i))), bad, message('last')]
      const readings = await faulty.readMany(raws)
      expect(
        readings.map(reading => ('mail' in reading ? reading.mail.subject : reading.failure.name)),
      ).toEqual(['0', '1', '2', '3', '4', name, 'last'])
      await faulty.close()
    },
  )

  it('keeps to the limits that it is given', async () => {
    const limits = { ...standardLimits, attachments: 1 }
    const mail = await reader.read(message('one'), { limits })
    expect(mail.attachments.map(file => file.name)).toEqual(['a'])
    expect(mail.notices).toEqual([
      'It has more than 1 files; the first 1 are kept beside it. The whole of it is in its source.',
    ])
  })
})

const faultyWorker = new URL('./fixtures/faulty-worker.ts', import.meta.url)
