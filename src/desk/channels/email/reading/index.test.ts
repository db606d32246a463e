import { afterAll, describe, expect, it } from 'vitest'
import { createMailReader } from './index.ts'

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

  it('reads many in order, and a bad one spoils no other', async () => {
    const bad = Buffer.from(`Subject: ${'a'.repeat(17 * 1024 * 1024)}\r\n\r\n`)
    const raws = [...Array.from({ length: 50 }, (_, i) => message(String(i))), bad, message('last')]
    const readings = await reader.readMany(raws)
    expect(
      readings.map(reading => ('mail' in reading ? reading.mail.subject : reading.failure.name)),
    ).toEqual([...Array.from({ length: 50 }, (_, i) => String(i)), 'Failed', 'last'])
  })
})
