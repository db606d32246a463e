import { describe, expect, it } from 'vitest'
import { standardLimits } from './limits.ts'
import { type ParsedMail, type ParseOptions, parseMail } from './parse.ts'

/** A message of its lines; `\xNN` in them are bytes. */
const read = (lines: string[], options?: ParseOptions) =>
  parseMail(Buffer.from(lines.join('\r\n'), 'latin1'), options)
const files = (mail: ParsedMail) => mail.attachments.map(file => file.name)

/** A multipart of parts, each with its headers and, after an empty line, its content. */
function multipart(kind: string, ...parts: string[][]): string[] {
  const between = parts.flatMap(lines => ['--b', ...lines])
  return [`Content-Type: multipart/${kind}; boundary=b`, '', ...between, '--b--']
}

const text = (words: string) => ['Content-Type: text/plain', '', words]
const html = (words: string) => ['Content-Type: text/html', '', words]
const file = (name: string) => [`Content-Type: application/x-y; name=${name}`, '', 'data']

describe('line ends', () => {
  const lines = ['Subject: a', 'From: x@y.example', ...multipart('mixed', text('hi'), file('f'))]
  it.each([
    ['\n', 'LF'],
    ['\r', 'CR'],
    ['\r\r\n', 'CR CR LF'],
  ])('may be %j', async end => {
    const mail = await parseMail(Buffer.from(lines.join(end)))
    expect([mail.subject, mail.from?.address, mail.text, files(mail)]).toEqual([
      'a',
      'x@y.example',
      'hi',
      ['f'],
    ])
  })

  it('may change between headers and body', async () => {
    const mail = await parseMail(Buffer.from('Subject: a\rFrom: x@y.example\r\rhello\nworld'))
    expect([mail.subject, mail.text]).toEqual(['a', 'hello\nworld'])
  })

  it('may be UTF-16, as some programs save mail', async () => {
    const mail = await parseMail(Buffer.from('\ufeffSubject: a\r\n\r\nHällo', 'utf16le'))
    expect([mail.subject, mail.text]).toEqual(['a', 'Hällo'])
  })
})

describe('headers', () => {
  it.each([
    [['Subject: a', 'junk without a sign', 'From: x@y.example', '', 'b'], 'a', 'b'],
    [[' folded', 'Subject: a', '', 'b'], 'a', 'b'],
    [['S\xfcbject: x', 'Subject: a', '', 'b'], 'a', 'b'],
    [['>From x Mon', 'Subject: a', '', 'b'], 'a', 'b'],
    [['', 'Subject: a', '', 'b'], 'a', 'b'],
    [['Subject: a'], 'a', ''],
    [['Subject:', 'Subject: a', '', 'b'], 'a', 'b'],
    [['Subject: a', 'Subject: second', '', 'b'], 'a', 'b'],
    [['Hello there,', 'this is text: yes'], '', 'Hello there,\nthis is text: yes'],
  ])('may be as in %j', async (lines, subject, words) => {
    expect(await read(lines)).toMatchObject({ subject, text: words })
  })

  it('take the author whom Sender names, and the first From that names anybody', async () => {
    const several = await read(['From: a@x.example, d@x.example', 'Sender: d@x.example', '', ''])
    expect(several.from?.address).toBe('d@x.example')
    const first = await read(['From:', 'From: one@x.example', 'From: two@x.example', '', ''])
    expect(first.from?.address).toBe('one@x.example')
  })

  it('of one megabyte are read, in one line or in many', async () => {
    const long = await read([`Subject: ${'a'.repeat(1e6)}`, 'From: x@y.example', '', 'b'])
    expect([long.subject.length, long.text]).toEqual([2000, 'b'])
    expect(await read([...Array<string>(100_000).fill('X-A: b'), 'Subject: s', '', 'b'])).toMatchObject({
      subject: 's',
      text: 'b',
    })
  })

  it('without a date have that of the last server on the way', async () => {
    const received = 'Received: from a by b; Mon, 5 Oct 2026 10:00:00 +0200'
    const older = 'Received: from c by a; Mon, 5 Oct 2026 09:00:00 +0200'
    const mail = await read([received, older, 'Date: yesterday', '', 'x'])
    expect([mail.date, mail.receivedAt]).toEqual(['2026-10-05T08:00:00.000Z', '2026-10-05T08:00:00.000Z'])
  })
})

describe('boundaries', () => {
  const inner = (boundary: string) => [
    '--b',
    `Content-Type: multipart/alternative; boundary=${boundary}`,
    '',
    `--${boundary}`,
    ...text('words'),
    `--${boundary}`,
    ...html('<p>words</p>'),
  ]
  const outer = ['Content-Type: multipart/mixed; boundary=b', '']
  const last = ['--b', ...file('f'), '--b--', 'epilogue']

  it.each([
    ['one the beginning of another', [...outer, 'preamble', ...inner('bb'), '--bb--', ...last]],
    ['the same twice', [...outer, ...inner('b'), '--b--', ...last]],
    ['an inner one that is never closed', [...outer, ...inner('c'), ...last]],
  ])('may be %s', async (_, lines) => {
    const mail = await read(lines)
    expect([mail.text, mail.html, files(mail)]).toEqual(['words', '<p>words</p>', ['f']])
  })

  it.each([
    'boundary="=_x:y?/(1)"',
    'boundary==_x:y?/(1)',
    'boundary="=_x:y?/(1) "',
    'boundary=wrong',
    'x=y',
  ])('may be declared as %s', async declared => {
    const lines = [
      `Content-Type: multipart/mixed; ${declared}`,
      '',
      '--=_x:y?/(1)',
      '',
      'words',
      '--=_x:y?/(1)',
    ]
    expect(await read([...lines, ...file('f'), '--=_x:y?/(1)--'])).toMatchObject({
      text: 'words',
      attachments: [{ name: 'f' }],
    })
  })

  it('without a declaration or a part’s header are known by their end', async () => {
    expect(
      (await read(['Content-Type: multipart/mixed', '', '--x', '', 'one', '--x', '', 'two', '--x--'])).text,
    ).toBe('one\n\ntwo')
  })

  it('may go on after their end', async () => {
    expect(
      files(await read([...multipart('mixed', text('x')), '', '--b', ...file('late'), '--b--'])),
    ).toEqual(['late'])
  })

  it('may lie within an encoding, which the RFC forbids', async () => {
    const [type = '', , ...rest] = multipart('mixed', text('words'), file('f'))
    const mail = await read([
      type,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(rest.join('\r\n')).toString('base64'),
    ])
    expect([mail.text, files(mail)]).toEqual(['words', ['f']])
  })
})

describe('encodings', () => {
  it.each([
    ['base-64', 'SGVsbG8='],
    ['"base64";', 'SGVsbG8='],
    ['BASE64 (a remark)', 'SGVsbG8='],
    ['base64', 'SG*Vs!bG8='],
    ['base64', 'Hello'],
    ['quoted/printable', 'H=65llo'],
    ['Quoted-Printable; x', 'H=65ll=6f'],
    ['x-unknown', 'Hello'],
  ])('%s of %s', async (name, body) => {
    const mail = await read([`Content-Transfer-Encoding: ${name}`, '', body])
    if (body !== 'Hello' || name !== 'base64') expect(mail.text).toBe('Hello')
  })

  it('called base64 by mistake are words all the same', async () => {
    const words = 'This is plainly text, my dear.'
    expect((await read(['Content-Transfer-Encoding: base64', '', words])).text).toBe(words)
  })

  it('with bare equals signs keep them', async () => {
    expect((await read(['Content-Transfer-Encoding: quoted-printable', '', 'a = b=', 'c =zz='])).text).toBe(
      'a = bc =zz',
    )
  })

  it('of old, in the text itself, are files; what only looks so is not', async () => {
    const mail = await read(['Subject: u', '', 'See:', 'begin 644 a.txt', '%2&5L;&\\`', '`', 'end', 'Bye'])
    expect([mail.text, files(mail)]).toEqual(['See:\nBye', ['a.txt']])
    expect(Buffer.from(mail.attachments[0]!.content).toString()).toBe('Hello')
    const story = 'begin 644 of the story\nand so on\nend'
    expect((await read(['', story])).text).toBe(story)
    const yenc = '=ybegin line=128 size=5 name=a\nabcde\n=yend size=5'
    expect((await read(['', yenc])).text).toBe(yenc)
  })
})

describe('bodies', () => {
  it.each([
    ['HTML before text', multipart('alternative', html('<p>h</p>'), text('t')), 't', '<p>h</p>'],
    ['an empty text beside HTML', multipart('alternative', text(''), html('<p>h</p>')), 'h', '<p>h</p>'],
    ['HTML alone in a mixed', multipart('mixed', html('<p>h</p>')), 'h', '<p>h</p>'],
    ['a type without its family', ['Content-Type: html', '', '<p>h</p>'], 'h', '<p>h</p>'],
    ['an enriched text', ['Content-Type: text/enriched', '', '<bold>Now</bold> a<<b'], 'Now a<b', null],
    ['nothing', ['Content-Type: text/html', '', ''], '', ''],
  ])('%s', async (_, lines, words, rich) => {
    expect(await read(lines)).toMatchObject({ text: words, html: rich })
  })

  it('between files, as Apple Mail writes, are joined in order', async () => {
    const mail = await read(multipart('mixed', text('one'), file('a'), text('two'), file('c'), text('three')))
    expect([mail.text, files(mail)]).toEqual(['one\n\ntwo\n\nthree', ['a', 'c']])
  })

  it('name pictures also by their place', async () => {
    const image = ['Content-Type: image/png', 'Content-Location: http://x.example/a.png', '', 'data']
    const mail = await read(
      multipart('related', html('<img src="http://x.example/a.png"><img src="cid:gone">'), image),
    )
    expect(mail.html).toBe('<img data-cid="location-1@message" /><img data-cid="gone" />')
    expect(mail.attachments).toMatchObject([{ name: 'a.png', inline: true, contentId: 'location-1@message' }])
    expect(mail.hasRemoteImages).toBe(false)
  })
})

describe('parts that are kept and named', () => {
  it.each([
    [['Content-Type: message/rfc822', '', 'Subject: inner', '', 'x'], 'inner.eml'],
    [['Content-Type: message/partial; id=a; number=1', '', 'x'], 'part.txt'],
    [['Content-Type: message/external-body; access-type=URL', '', 'x'], 'elsewhere.txt'],
    [['Content-Type: message/delivery-status', '', 'Status: 5.0.0'], 'delivery-status.txt'],
    [['Content-Type: message/feedback-report', '', 'x'], 'feedback-report.txt'],
    [['Content-Type: text/rtf', '', '{\\rtf1 hi}'], 'file.rtf'],
    [['Content-Type: application/applefile; name=a.pdf', '', 'x'], 'a.pdf.applefile'],
    [['Content-Type: application/octet-stream', '', '-----BEGIN PGP MESSAGE-----'], 'encrypted.asc'],
    [['Content-Disposition: filename=x.txt', '', 'x'], 'x.txt'],
    [
      ['Content-Type: text/calendar', '', 'BEGIN:VEVENT', 'SUMMARY:A walk\\, or two', 'END:VEVENT'],
      'A walk, or two.ics',
    ],
    [
      [`Content-Disposition: attachment; filename*=utf-8''${'%D0%B9'.repeat(200)}.pdf`, '', 'x'],
      `${'й'.repeat(118)}.pdf`,
    ],
  ])('%j is %s', async (part, name) => {
    expect(files(await read(multipart('mixed', text('hi'), part)))).toEqual([name])
  })

  it('of a digest are messages by their subjects', async () => {
    expect(
      files(await read(multipart('digest', ['', 'Subject: one', '', '1'], ['', 'Subject: two', '', '2']))),
    ).toEqual(['one.eml', 'two.eml'])
  })

  it.each([
    ['encrypted', multipart('encrypted', ['Content-Type: application/pgp-encrypted', '', 'Version: 1'])],
    ['encrypted', ['Content-Type: application/pkcs7-mime; smime-type=enveloped-data', '', 'AAAA']],
    ['encrypted', ['', '-----BEGIN PGP MESSAGE-----', 'x', '-----END PGP MESSAGE-----']],
    ['signed', multipart('signed', text('hi'), ['Content-Type: application/pgp-signature', '', 'x'])],
    ['signed', ['Content-Type: application/x-pkcs7-mime; smime-type=signed-data', '', 'AAAA']],
    ['signed', ['', '-----BEGIN PGP SIGNED MESSAGE-----', 'x']],
    ['none', ['', 'hi']],
  ])('say that the mail is %s: %j', async (protection, lines) => {
    expect((await read(lines)).protection).toBe(protection)
  })
})

describe('an invitation alone', () => {
  it('is told in words', async () => {
    const mail = await read([
      'Content-Type: text/calendar; charset=utf-8',
      '',
      'BEGIN:VCALENDAR',
      'METHOD:CANCEL',
      'BEGIN:VTIMEZONE',
      'DTSTART:19700101T000000',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'SUMMARY;LANGUAGE=en:A wa',
      ' lk',
      'DTSTART;TZID=Europe/Berlin:20261005T100000',
      'DTEND:20261005T110000Z',
      'LOCATION:The quay',
      'ORGANIZER;CN="Prado, Ines":mailto:ines@harbour.example',
      'DESCRIPTION:Bring\\na coat',
      'END:VEVENT',
    ])
    expect(mail.text).toBe(
      'A walk\nCancelled\nWhen: 2026-10-05 10:00 Europe/Berlin to 2026-10-05 11:00 UTC\nWhere: The quay\nFrom: Prado, Ines\nBring\na coat',
    )
    expect(files(mail)).toEqual(['A walk.ics'])
  })
})

describe('a limit that is passed is named, and what lies within it is read', () => {
  const limited = (change: Partial<typeof standardLimits>, lines: string[]) =>
    read(lines, { limits: { ...standardLimits, ...change } })

  it('of headers', async () => {
    const mail = await limited({ headerBytes: 30 }, [
      'Subject: a',
      `X-Long: ${'x'.repeat(100)}`,
      'From: x@y.example',
      '',
      'b',
    ])
    expect(mail).toMatchObject({ subject: 'a', from: null, text: 'b' })
    expect(mail.notices[0]).toMatch(/^Its headers are longer than 30 bytes/)
  })

  it('of parts', async () => {
    const mail = await limited({ parts: 3 }, multipart('mixed', text('one'), text('two'), text('three')))
    expect(mail.text).toBe('one\n\ntwo')
    expect(mail.notices[0]).toMatch(/^It has more than 3 parts; the first 3 were read/)
  })

  it('of depth', async () => {
    const deeper = ['Content-Type: multipart/mixed; boundary=c', '', '--c', ...text('deep'), '--c--']
    const mail = await limited({ depth: 1 }, multipart('mixed', text('hi'), deeper))
    expect([mail.text, files(mail)]).toEqual(['hi', ['message.eml']])
    expect(Buffer.from(mail.attachments[0]!.content).toString()).toContain('deep')
    expect(mail.notices[0]).toMatch(/^Its parts lie more than 1 levels deep/)
  })

  it('of text, HTML, links and files', async () => {
    const links = '<a href="https://x.example/">x</a>'.repeat(3)
    expect(
      (await limited({ links: 2 }, ['Content-Type: text/html', '', links])).html?.match(/href/g),
    ).toHaveLength(2)
    expect((await limited({ textCharacters: 3 }, ['', 'abcdef'])).text).toBe('abc')
    const many = await limited({ attachments: 1 }, multipart('mixed', file('a'), file('c')))
    expect([files(many), many.notices.length]).toEqual([['a'], 1])
    const rich = await limited({ textCharacters: 3 }, ['Content-Type: text/html', '', '<p>abcdef</p>'])
    expect([rich.text, rich.html]).toEqual(['abc', '<p>abcdef</p>'])
  })

  it('of text that is far longer, of which the rest is not even decoded', async () => {
    const mail = await limited({ textCharacters: 10 }, ['', 'x'.repeat(1000)])
    expect([mail.text, mail.notices.length]).toEqual(['x'.repeat(10), 1])
    const wide = await limited({ textCharacters: 10 }, ['', '\xe2\x82\xac'.repeat(1000)])
    expect(wide.text).toBe('€'.repeat(10))
  })

  it('of the whole: a file that the beginning cuts off is left out', async () => {
    const lines = multipart('mixed', text('hi'), file('a'), file('cut')).slice(0, -1)
    expect(files(await read(lines, { isBeginning: true }))).toEqual(['a'])
    expect((await read(['', 'only text'], { isBeginning: true })).text).toBe('only text')
  })
})
