import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { type ParsedMail, parseMail } from './parse.ts'

/** A message of its lines; `\xNN` in them are bytes. */
function read(...lines: string[]): Promise<ParsedMail> {
  return parseMail(Buffer.from(lines.join('\r\n'), 'latin1'))
}

const names = (mail: ParsedMail) => mail.attachments.map(file => file.name)
const content = (mail: ParsedMail, i = 0) =>
  Buffer.from(mail.attachments[i]?.content ?? []).toString('latin1')

describe('headers', () => {
  it('are read for showing and threading', async () => {
    const mail = await read(
      'Delivered-To: help+c-abc@desk.example',
      'Authentication-Results: mx.desk.example; dmarc=pass',
      'Authentication-Results: elsewhere.example; dmarc=fail',
      'From: =?utf-8?Q?J=C3=B6rg?= <Joerg@Example.ORG>',
      'Sender: robot@example.org',
      'Reply-To: other@example.org',
      'To: Help <help@desk.example>, "X, Y" <x@example.org>',
      'Cc: c@example.org',
      'Subject: Re: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=',
      'Message-ID: <1@example.org>',
      'In-Reply-To: Your message of Monday <a@desk.example>',
      'References: <first@desk.example> <a@desk.example>',
      ' <b@',
      ' desk.example>',
      'Date: Mon, 5 Oct 2026 10:00:00 +0200 (CEST)',
      'Thread-Index: AdE=',
      'Thread-Topic: Line',
      '',
      'Hello',
    )
    expect(mail).toMatchObject({
      messageId: '1@example.org',
      inReplyTo: ['a@desk.example'],
      references: ['first@desk.example', 'a@desk.example', 'b@desk.example'],
      subject: 'Re: Grüße',
      from: { name: 'Jörg', address: 'joerg@example.org' },
      sender: { name: '', address: 'robot@example.org' },
      replyTo: [{ name: '', address: 'other@example.org' }],
      recipients: ['help+c-abc@desk.example', 'help@desk.example', 'x@example.org', 'c@example.org'],
      date: '2026-10-05T08:00:00.000Z',
      authenticationResults: { server: 'mx.desk.example', dmarc: [{ result: 'pass', headerFrom: null }] },
      threadIndex: 'AdE=',
      threadTopic: 'Line',
      text: 'Hello',
      html: null,
      automatic: 'no',
    })
  })

  it('may be missing altogether', async () => {
    expect(await read('')).toMatchObject({
      messageId: null,
      from: null,
      subject: '',
      date: null,
      text: '',
      attachments: [],
    })
    expect((await read('Just a line')).text).toBe('Just a line')
    expect((await read('From x@y Mon Oct 5', 'Subject: a', '', 'b')).subject).toBe('a')
  })

  it('may be eight-bit, in UTF-8 or in the charset of the body', async () => {
    expect((await read('Subject: Gr\xc3\xbc\xc3\x9fe', '', '')).subject).toBe('Grüße')
    const russian = iconv.encode('Привет', 'koi8-r').toString('latin1')
    expect(
      (await read(`Subject: ${russian}`, 'Content-Type: text/plain; charset=koi8-r', '', 'a')).subject,
    ).toBe('Привет')
    expect((await read('Subject: Gr\xfc\xdfe', '', '')).subject).toBe('Grüße')
  })

  it('may hold NUL, which no database takes', async () => {
    expect(await read('Subject: a\0b', 'From: a\0 <x@y.example>', '', 'c\0d')).toMatchObject({
      subject: 'ab',
      text: 'cd',
    })
  })

  it.each([
    ['Mon, 05 Oct 26 10:00 GMT', '2026-10-05T10:00:00.000Z'],
    ['Monday, 5 Oct 2026 10:00:00 +0000', '2026-10-05T10:00:00.000Z'],
    ['5 Oct 2026 10:00:00 CEST', '2026-10-05T08:00:00.000Z'],
    ['Mon, 5 Oct 2126 10:00:00 +0000', '2126-10-05T10:00:00.000Z'],
    ['yesterday', null],
  ])('read the date %s', async (value, date) => {
    expect((await read(`Date: ${value}`, '', '')).date).toBe(date)
  })

  it('may name fifty thousand people', async () => {
    const all = Array.from({ length: 50_000 }, (_, i) => `"Number ${i}" <n${i}@example.org>`)
    const mail = await read(`To: ${all.join(',\r\n ')}`, '', 'Hello all')
    expect([mail.to.length, mail.recipients.length]).toEqual([200, 50_000])
    expect(mail.notices).toEqual([
      'It went to more than 200 people; the first 200 are named here. The whole of it is in its source.',
    ])
    expect(mail.text).toBe('Hello all')
  })
})

describe('bodies', () => {
  const alternative = (text: string, html: string) => [
    'Content-Type: multipart/alternative; boundary=alt',
    '',
    '--alt',
    'Content-Type: text/plain',
    '',
    text,
    '--alt',
    'Content-Type: text/html',
    '',
    html,
    '--alt--',
  ]

  it('of alternatives are both kept', async () => {
    const mail = await read(...alternative('plain', '<b>rich</b>'))
    expect(mail).toMatchObject({ text: 'plain', html: '<b>rich</b>', attachments: [] })
  })

  it('in several HTML parts are joined, with text between', async () => {
    const mail = await read(
      'Content-Type: multipart/mixed; boundary=m',
      '',
      '--m',
      'Content-Type: text/html',
      '',
      '<p>one</p>',
      '--m',
      'Content-Type: image/png; name=a.png',
      'Content-Transfer-Encoding: base64',
      '',
      'AAAA',
      '--m',
      'Content-Type: text/plain',
      '',
      'two',
      '--m',
      'Content-Type: text/html',
      '',
      '<p>three</p>',
      '--m--',
    )
    expect(mail.html).toBe('<p>one</p>\n<p>two</p>\n<p>three</p>')
    expect(mail.text).toBe('one\n\ntwo\n\nthree')
    expect(names(mail)).toEqual(['a.png'])
  })

  it('are decoded from quoted-printable and base64, also by lines and with a footer', async () => {
    const head = 'Content-Type: text/plain; charset=utf-8'
    expect(
      (await read(head, 'Content-Transfer-Encoding: quoted-printable', '', 'Gr=C3=BC=', '=C3=9Fe = x =', ''))
        .text,
    ).toBe('Grüße = x')
    expect((await read(head, 'Content-Transfer-Encoding: base64', '', 'SGVs', 'bG8=', 'IHlvdQ==')).text).toBe(
      'Hello you',
    )
    expect(
      (await read(head, 'Content-Transfer-Encoding: base64', '', 'SGVsbG8=', '', '___', 'list footer')).text,
    ).toBe('Hello')
    expect((await read(head, 'Content-Transfer-Encoding: x-unknown', '', 'as is')).text).toBe('as is')
  })

  it('join soft line breaks but never over quotations', async () => {
    const mail = await read(
      'Subject: Re: x',
      'Content-Type: text/plain; format=flowed',
      '',
      'one ',
      'two',
      '> three ',
      '> four',
      'five',
    )
    expect(mail.text).toBe('one two\n> three four\nfive')
  })

  it('survive a boundary that is missing, undeclared or never closed', async () => {
    const parts = ['--b', 'Content-Type: text/html', '', '<p>hi</p>']
    expect((await read('Content-Type: multipart/mixed; boundary=b', '', ...parts)).html).toBe('<p>hi</p>')
    expect((await read('Content-Type: multipart/mixed', '', ...parts, '--b--')).html).toBe('<p>hi</p>')
    expect((await read('Content-Type: multipart/mixed; boundary=other', '', ...parts, '--b--')).html).toBe(
      '<p>hi</p>',
    )
    expect((await read('Content-Type: multipart/mixed; boundary=other', '', 'words alone')).text).toBe(
      'words alone',
    )
  })

  it('take the charset from the HTML where nothing else names one', async () => {
    const html = `<meta charset="windows-1251"><p>${iconv.encode('Привет', 'windows-1251').toString('latin1')}</p>`
    expect((await read('Content-Type: text/html', '', html)).html).toBe('<p>Привет</p>')
  })

  it('say that nothing new is said only where both forms do', async () => {
    const re = 'In-Reply-To: <a@b>'
    const wrote = 'On 5 Oct 2026, Help <help@desk.example> wrote:'
    const quote = `<div class="gmail_quote"><div class="gmail_attr">${wrote.replace('<', '&lt;')}</div><blockquote>old</blockquote></div>`
    expect((await read(re, ...alternative(`${wrote}\r\n> old`, quote))).quotedFrom).toBe(0)
    expect((await read(re, ...alternative(`${wrote}\r\n> old`, `<p>Yes</p>${quote}`))).quotedFrom).toBe(null)
    expect((await read(re, ...alternative(`Yes\r\n\r\n${wrote}\r\n> old`, quote))).quotedFrom).toBe(5)
  })

  it('fold what they quote in both forms', async () => {
    const html = '<p>Thanks.</p><div class="gmail_quote"><blockquote>old</blockquote></div>'
    const mail = await read('In-Reply-To: <a@b>', ...alternative('Thanks.\r\n\r\nold', html))
    expect(mail.htmlParts).toEqual({
      fresh: '<p>Thanks.</p>',
      quoted: '<div data-quote="wrap"><blockquote>old</blockquote></div>',
    })
    expect(mail.text.slice(mail.quotedFrom ?? 0).trim()).toBe('old')
    expect((await read(...alternative('Thanks.\r\n\r\nold', html))).quotedFrom).toBe(null)
    expect((await read('Subject: Fwd: x', 'References: <a@b>', '', 'See\r\n> old')).quotedFrom).toBe(null)
    const lone = await read('Subject: AW: x', 'Content-Type: text/html', '', html)
    expect(lone.text.slice(lone.quotedFrom ?? 0)).toBe('> old')
  })

  it('are shown up to four million characters', { timeout: 60_000 }, async () => {
    const long = await read('Content-Type: text/html', '', '<p>a</p>'.repeat(600_000))
    expect(long.notices).toEqual([
      'Its HTML is longer than 4,000,000 characters; only the beginning is shown. The whole of it is in its source.',
    ])
    expect(long.html?.length).toBe(4_000_000)
    expect((await read('', 'short')).notices).toEqual([])
  })

  it('tell whether pictures would come from elsewhere', async () => {
    expect(
      (await read('Content-Type: text/html', '', '<img src="http://x.example/a.png">')).hasRemoteImages,
    ).toBe(true)
    expect((await read('Content-Type: text/html', '', '<img src="cid:a">')).hasRemoteImages).toBe(false)
  })
})

describe('enclosed files', () => {
  const enclosing = (...headers: string[]) =>
    read(
      'Content-Type: multipart/mixed; boundary=m',
      '',
      '--m',
      '',
      'hi',
      ...headers.flatMap(header => ['--m', ...header.split('\n'), '', 'data']),
      '--m--',
    )

  it.each([
    ['Content-Disposition: attachment; filename="bill.pdf"', 'bill.pdf'],
    ['Content-Type: application/pdf; name=bill.pdf', 'bill.pdf'],
    ['Content-Type: application/pdf; name="Invoice(1).pdf"', 'Invoice(1).pdf'],
    ['Content-Disposition: attachment; filename=Invoice(1).pdf (a comment)', 'Invoice(1).pdf'],
    ["Content-Disposition: attachment; filename*=utf-8''R%C3%A9sum%C3%A9.pdf", 'Résumé.pdf'],
    [
      "Content-Disposition: attachment; filename*0*=utf-8''R%C3; filename*1*=%A9su; filename*2=m.pdf",
      'Résum.pdf',
    ],
    ['Content-Disposition: attachment; filename*0="long "; filename*1="name.pdf"', 'long name.pdf'],
    ["Content-Disposition: attachment; filename*=gb2312''%D6%D0%CE%C4.pdf", '中文.pdf'],
    ['Content-Disposition: attachment; filename="=?utf-8?B?UsOpc3Vtw6kucGRm?="', 'Résumé.pdf'],
    ['Content-Disposition: attachment; filename==?utf-8?Q?R=C3=A9.pdf?=', 'Ré.pdf'],
    ['Content-Disposition: attachment; filename="R\xe9sum\xe9.pdf"', 'Résumé.pdf'],
    ['Content-Disposition: attachment; filename="R\xc3\xa9.pdf"', 'Ré.pdf'],
    ['Content-Type: application/pdf\nContent-Location: http://x.example/files/a.pdf?b', 'a.pdf'],
    ['Content-Type: image/png\nContent-ID: <logo@x>', 'logo.png'],
    ['Content-Type: image/jpeg', 'image.jpg'],
    ['Content-Type: application/octet-stream', 'file'],
    ['Content-Type: text/calendar; method=REQUEST', 'invitation.ics'],
    ['Content-Type: application/pgp-signature', 'signature.asc'],
    ['Content-Type: application/pkcs7-signature', 'smime.p7s'],
    ['Content-Type: application/ms-tnef', 'winmail.dat'],
    ['Content-Type: message/delivery-status', 'delivery-status.txt'],
    ['Content-Disposition: attachment; filename="../../etc/passwd"', 'passwd'],
    ['Content-Disposition: attachment; filename="C:\\\\Users\\\\a.txt"', 'a.txt'],
    [
      'Content-Disposition: attachment; filename="bill\u202efdp.exe"'.replace('\u202e', '\xe2\x80\xae'),
      'bill fdp.exe',
    ],
    ['Content-Disposition: attachment; filename="con.txt"', '_con.txt'],
    [`Content-Disposition: attachment; filename="${'a'.repeat(400)}.pdf"`, `${'a'.repeat(146)}.pdf`],
  ])('are named by %s', async (header, name) => {
    const mail = await enclosing(header)
    expect(names(mail)).toEqual([name])
    expect(content(mail)).toBe('data')
  })

  it('have names of their own', async () => {
    const mail = await enclosing(
      ...Array.from(
        { length: 3 },
        (_, i) => `Content-Type: application/pdf; name=${i === 1 ? 'A.PDF' : 'a.pdf'}`,
      ),
    )
    expect(names(mail)).toEqual(['a.pdf', 'A (2).PDF', 'a (3).pdf'])
  })

  it('keep every byte of what was sent as it is', async () => {
    const mail = await read(
      'Content-Type: multipart/mixed; boundary=m',
      '',
      '--m',
      'Content-Type: application/x-y',
      '',
      'a\nb\r\n\0\xff',
      '--m--',
    )
    expect(content(mail)).toBe('a\nb\r\n\0\xff')
  })

  it('are whole messages too, by their subject', async () => {
    const mail = await enclosing('Content-Type: message/rfc822\n\nSubject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\nX: y')
    expect(mail.attachments[0]).toMatchObject({ name: 'Grüße.eml', type: 'message/rfc822' })
    expect(mail.text).toBe('hi')
  })

  it('are inline only where the HTML shows them', async () => {
    const mail = await read(
      'Content-Type: multipart/related; boundary=m',
      '',
      '--m',
      'Content-Type: text/html',
      '',
      '<img src="cid:one@x">',
      '--m',
      'Content-Type: image/png',
      'Content-ID: <one@x>',
      '',
      'a',
      '--m',
      'Content-Type: image/png',
      'Content-ID: <two@x>',
      '',
      'b',
      '--m--',
    )
    expect(mail.attachments.map(file => [file.contentId, file.inline])).toEqual([
      ['one@x', true],
      ['two@x', false],
    ])
  })

  it('are also the pictures that stand in the HTML itself', async () => {
    const mail = await read(
      'Content-Type: text/html',
      '',
      '<p><img alt="x" src="data:image/png;base64,SGVs\r\nbG8="><img src=data:image/gif;base64,SGk=></p>',
    )
    expect(mail.html).toBe(
      '<p><img alt="x" data-cid="embedded-1@message" /><img data-cid="embedded-2@message" /></p>',
    )
    expect(mail.attachments.map(file => [file.name, file.type, file.inline])).toEqual([
      ['image-1.png', 'image/png', true],
      ['image-2.gif', 'image/gif', true],
    ])
    expect(content(mail)).toBe('Hello')
  })

  it('are read from uuencode', async () => {
    const mail = await enclosing(
      'Content-Type: application/x-y; name=a.txt\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 a.txt\n%2&5L;&\\`\n`\nend\nX: y',
    )
    expect(content(mail)).toBe('Hello')
  })

  it('do not become the body because they are text', async () => {
    const mail = await enclosing(
      'Content-Type: text/plain; name=log.txt',
      'Content-Type: text/html\nContent-Disposition: attachment; filename=a.html',
    )
    expect(mail).toMatchObject({ text: 'hi', html: null })
    expect(names(mail)).toEqual(['log.txt', 'a.html'])
  })
})
