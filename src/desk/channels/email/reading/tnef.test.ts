import { describe, expect, it } from 'vitest'
import { attribute, mapi, plans, stream, u32 } from './fixtures/tnef.ts'
import { parseMail } from './parse.ts'
import { decompressRtf, rtfToBody } from './rtf.ts'
import { readTnef } from './tnef.ts'

function winmail(content: Buffer, body: string[] = []): Promise<Awaited<ReturnType<typeof parseMail>>> {
  const lines = [
    'Content-Type: multipart/mixed; boundary=b',
    '',
    ...body,
    '--b',
    'Content-Type: application/ms-tnef; name=winmail.dat',
    'Content-Transfer-Encoding: base64',
    '',
    content.toString('base64'),
    '--b--',
  ]
  return parseMail(Buffer.from(lines.join('\r\n')))
}

describe('winmail.dat', () => {
  it('gives its files and its text, and stays', async () => {
    const mail = await winmail(
      stream(
        attribute(1, 0x9007, Buffer.concat([u32(1252), u32(0)])),
        attribute(1, 0x800c, Buffer.from('Gr\xfc\xdfe\0', 'latin1')),
        ...plans,
      ),
    )
    expect(mail.text).toBe('Grüße')
    expect(
      mail.attachments.map(({ name, type, contentId, content }) => [name, type, contentId, content.length]),
    ).toEqual([
      ['winmail.dat', 'application/ms-tnef', null, expect.any(Number)],
      ['Pläne.txt', 'text/plain', 'one@x', 9],
    ])
  })

  it('gives HTML, sanitised, unless the mail has words of its own', async () => {
    const html = stream(
      attribute(1, 0x9003, mapi([0x0102, 0x1013, Buffer.from('<p>hi<script>x</script></p>')])),
    )
    expect((await winmail(html)).html).toBe('<p>hi</p>')
    expect((await winmail(html, ['--b', '', 'own words'])).text).toBe('own words')
  })

  it('within winmail.dat is opened too', () => {
    const inner = Buffer.concat([Buffer.alloc(16), stream(...plans)])
    const outer = stream(
      attribute(2, 0x9002, Buffer.alloc(14)),
      attribute(2, 0x9005, mapi([0x000d, 0x3701, inner])),
    )
    expect(readTnef(outer)?.files.map(file => file.name)).toEqual(['message.dat', 'Pläne.txt'])
  })

  it('that is cut off or none is kept as it came', async () => {
    const whole = stream(...plans)
    for (let length = 0; length < whole.length; length += 7) readTnef(whole.subarray(0, length))
    expect(readTnef(whole.subarray(0, 40))).toBe(null)
    expect(readTnef(Buffer.from('nothing of the kind'))).toBe(null)
    const mail = await winmail(whole.subarray(0, 40))
    expect(mail.attachments.map(file => file.name)).toEqual(['winmail.dat'])
    const endless = mapi([0x1102, 0x1000, Buffer.alloc(0)])
    endless.writeUInt32LE(0xffffffff, 8)
    expect(readTnef(stream(attribute(1, 0x9003, endless)))).toBe(null)
  })
})

describe('packed RTF', () => {
  it('is unpacked', () => {
    // The example of [MS-OXRTFCP] section 3.1: "{\rtf1\ansi\ansicpg1252\pard hello world}" and a line end.
    const packed = Buffer.from(
      '2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232' +
        '0af32068656c090020627705b06c647d0a800fa0',
      'hex',
    )
    expect(decompressRtf(packed).toString('latin1')).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n')
  })

  it('in plain form is taken as it is, and what is none is refused', () => {
    const rtf = Buffer.from('{\\rtf1 hi}')
    const plain = Buffer.concat([u32(rtf.length + 12), u32(rtf.length), u32(0x414c454d), u32(0), rtf])
    expect(decompressRtf(plain).toString()).toBe('{\\rtf1 hi}')
    expect(() => decompressRtf(Buffer.alloc(16))).toThrow(RangeError)
  })

  it('holds HTML or words', () => {
    const html =
      "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\fonttbl{\\f0 Arial;}}{\\*\\htmltag19 <p>}\\htmlrtf {\\b \\htmlrtf0 Gr\\'fc\\u223 ?e\\htmlrtf }\\htmlrtf0 {\\*\\htmltag27 </p>}}"
    expect(rtfToBody(Buffer.from(html))).toEqual({ html: '<p>Grüße</p>', text: null })
    const words = '{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\*\\generator X;}Hello\\par \\u8364?5 \\{x\\}}'
    expect(rtfToBody(Buffer.from(words))).toEqual({ html: null, text: 'Hello\n€5 {x}' })
  })
})
