import { type ParsedMail, parseMail } from '../../src/desk/channels/email/reading/parse.ts'
import type { Target } from './frame/target.ts'

/**
 * The reader of raw mail. Whatever comes: it never throws, what it shows is within its limit and can be kept (JSON, and
 * PostgreSQL's text, which takes neither NUL nor half a character), files have names of their own, and a file beside
 * the spoiled part comes out with every byte.
 */
export const target: Target = {
  fixtures: mails().map(lines => Buffer.from(lines.join('\r\n'), 'latin1')),
  tokens: [
    ...words(),
    ...['\0', '\x1b$B', '\x1b(B', '\xff\xfe', '\xfe\xff', '\xef\xbb\xbf', '\xed\xa0\x80', '\xf0\x9f', '\x8e'],
  ],
  async check(input, chance) {
    const mail = await parseMail(input)
    mustBeStorable(mail)
    mustBeWithinLimits(mail)
    if (!chance.once(4)) return
    const file = Buffer.from(Array.from({ length: 1 + chance.below(300) }, () => chance.below(256)))
    mustHold(file, await parseMail(beside(input, file)))
  },
}

const mostShown = 4_000_000

function mustBeStorable(mail: ParsedMail): void {
  const { attachments, ...rest } = mail
  const kept = JSON.stringify({ ...rest, names: attachments.map(({ content, ...named }) => named) })
  if (kept.includes('\\u0000')) throw new Error('Something of it holds NUL.')
  // JSON.stringify writes half a character, and nothing else between these, as an escape.
  if (/\\ud[89a-f][0-9a-f]{2}/.test(kept)) throw new Error('Something of it holds half a character.')
  const names = attachments.map(file => file.name.toLowerCase())
  if (new Set(names).size < names.length) throw new Error('Two files have the same name.')
  for (const { name, content } of attachments) {
    if (Buffer.byteLength(name) > 255) throw new Error(`A name is longer than 255 bytes: ${name}`)
    if (/[/\\\p{Cc}\u202a-\u202e\u2066-\u2069]|^\.|[. ]$|^$/u.test(name))
      throw new Error(`Not a safe name: ${name}`)
    if (!(content instanceof Uint8Array)) throw new Error('The content of a file is not bytes.')
  }
}

function mustBeWithinLimits(mail: ParsedMail): void {
  if (mail.text.length > mostShown + 1000) throw new Error(`${mail.text.length} characters are shown.`)
  if (mail.quotedFrom !== null && (mail.quotedFrom < 0 || mail.quotedFrom >= mail.text.length))
    throw new Error(`The quotation begins at ${mail.quotedFrom} of ${mail.text.length}.`)
}

/** The spoiled input as one part, and beside it a file that is none of its business. */
function beside(input: Buffer, file: Buffer): Buffer {
  const lines = (file.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n')
  return Buffer.concat([
    Buffer.from(
      'Subject: x\r\nContent-Type: multipart/mixed; boundary="unspoiled=7341"\r\n\r\n--unspoiled=7341\r\n',
    ),
    input,
    Buffer.from(
      `\r\n--unspoiled=7341\r\nContent-Type: application/x-unspoiled; name=unspoiled.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines}\r\n--unspoiled=7341--\r\n`,
    ),
  ])
}

function mustHold(file: Buffer, mail: ParsedMail): void {
  const found = mail.attachments.find(one => one.type === 'application/x-unspoiled')
  // Where thousands of parts stand before it, it may be left out, if the mail says so.
  if (!found && mail.notices.some(notice => /parts|files/.test(notice))) return
  if (!found) throw new Error('The file beside the spoiled part is gone.')
  if (!file.equals(found.content)) throw new Error('The file beside the spoiled part has other bytes.')
}

function words(): string[] {
  return [
    '\n',
    '\r\n\r\n',
    ' ',
    '\t',
    '--a\r\n',
    '--a--\r\n',
    '--b\r\n',
    '=?utf-8?B?',
    '=?utf-8?Q?=C3?=',
    '=?iso-2022-jp?B?GyRC?=',
    '=?utf-7?Q?+AG?=',
    '?=',
    '*0*=',
    '*1=',
    "*=utf-8''%E4%",
    '; charset=utf-16',
    '; charset=iso-2022-jp',
    '; charset=utf-7',
    '; charset=gb2312',
    '; charset=big5',
    '; charset="',
    '; format=flowed; delsp=yes',
    '; boundary=a',
    '; boundary=',
    '; name="../..\\x\x01y"',
    '; name=winmail.dat',
    '(',
    ')',
    '"',
    '\\',
    '<',
    '>',
    ',',
    ';',
    ':',
    '@',
    '=',
    '=\r\n',
    '=3D',
    'Content-Type: ',
    'Content-Type: multipart/mixed; boundary=a\r\n',
    'Content-Type: multipart/alternative; boundary=b\r\n',
    'Content-Type: multipart/related; boundary=b\r\n',
    'Content-Type: multipart/digest; boundary=a\r\n',
    'Content-Type: message/rfc822\r\n',
    'Content-Type: text/html\r\n',
    'Content-Type: text/calendar\r\n',
    'Content-Type: application/ms-tnef\r\n',
    'Content-Transfer-Encoding: base64\r\n',
    'Content-Transfer-Encoding: quoted-printable\r\n',
    'Content-Transfer-Encoding: x-uuencode\r\n',
    'Content-Disposition: attachment; filename=',
    'Content-ID: <a@b>\r\n',
    'Subject: ',
    'From: ',
    'To: undisclosed-recipients:;\r\n',
    'Date: ',
    'Message-ID: ',
    'References: <a@b> <c@d>\r\n',
    'begin 644 a.txt\r\n',
    '`\r\nend\r\n',
    '<div>',
    '<blockquote>',
    '<img src="data:image/png;base64,',
    '<meta charset=utf-16>',
    '<a href="',
    '> ',
    'On 1 Jan 2026, a@b wrote:\r\n',
  ]
}

function mails(): string[][] {
  return [
    [
      'Subject: plain',
      'From: "Ines" <ines@harbour.example>',
      'Date: Mon, 5 Oct 2026 10:00:00 +0200',
      '',
      'Hello',
    ],
    [
      'From: =?utf-8?Q?J=C3=B6rg?= <joerg@example.org>, (a comment) other@example.org',
      'To: People: one@example.org, "Two, T." <two@example.org>;, =?iso-8859-1*de?B?/A==?= <u@example.org>',
      'Subject: Re: =?utf-8?B?R3LDvMOf?=',
      ' =?utf-8?B?ZQ==?=',
      'Message-ID: <1@example.org>',
      'In-Reply-To: Your message of Monday <a@desk.example>',
      'References: <first@desk.example> <a@desk.example>',
      'Content-Type: multipart/mixed; boundary=a',
      '',
      'preamble',
      '--a',
      'Content-Type: multipart/alternative; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8; format=flowed',
      '',
      'Thanks. ',
      'It works.',
      '',
      'On Mon, 5 Oct 2026, Help wrote:',
      '> old',
      '--b',
      'Content-Type: text/html; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<p>Thanks. It w=F6rks.</p><div class=3D"gmail_quote"><blockquote>old=',
      '</blockquote></div><img src=3D"cid:one@x">',
      '--b--',
      '--a',
      'Content-Type: image/png; name="one.png"',
      'Content-Transfer-Encoding: base64',
      'Content-ID: <one@x>',
      '',
      'iVBORw0KGgo=',
      '--a',
      'Content-Disposition: attachment; filename*0*=utf-8\'\'%E2%82%AC; filename*1=" bill"; filename*2*=.%70df',
      'Content-Type: application/pdf',
      'Content-Transfer-Encoding: BASE64',
      '',
      'SGVsbG8=',
      '--a--',
      'epilogue',
    ],
    [
      'Content-Type: text/plain; charset=iso-2022-jp',
      'Subject: =?iso-2022-jp?B?GyRCRnxLXDhsGyhC?=',
      '',
      '\x1b$BF|K\\8l\x1b(B \x1b(I6@6E\x1b(B ok',
    ],
    ['Content-Type: text/plain; charset=gb2312', 'Subject: \xd6\xd0\xce\xc4', '', '\xd6\xd0\xce\xc4 \xe9F'],
    ['Content-Type: text/plain; charset=unicode-1-1-utf-7', '', '+ZeVnLIqe- and +AGE-'],
    ['Content-Type: text/html', '', '<meta charset=koi8-r><p>\xf0\xd2\xc9\xd7\xc5\xd4</p>'],
    [
      'Content-Type: multipart/report; report-type=delivery-status; boundary=a',
      '',
      '--a',
      '',
      'It failed.',
      '--a',
      'Content-Type: message/delivery-status',
      '',
      'Final-Recipient: rfc822;x@y.example',
      '',
      '--a',
      'Content-Type: message/rfc822',
      '',
      'Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=',
      '',
      'original',
      '--a--',
    ],
    [
      'Content-Type: multipart/alternative; boundary=a',
      '',
      '--a',
      'Content-Type: text/calendar; method=REQUEST; charset=utf-8',
      '',
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'SUMMARY:A walk',
      'DTSTART:20261005T100000Z',
      'END:VEVENT',
      'END:VCALENDAR',
      '--a',
      'Content-Type: multipart/related; boundary="a b"',
      '',
      '--a b',
      'Content-Type: text/html',
      '',
      '<p>x<img src="data:image/gif;base64,R0lGODlhAQABAAAAADs="></p>',
      '--a b--',
      '--a--',
    ],
    [
      'From x@y.example Mon Oct  5 10:00:00 2026',
      'this line is no header',
      'Subject: uu',
      '',
      'See this:',
      'begin 644 a.txt',
      '%2&5L;&\\`',
      '`',
      'end',
      'Bye',
    ],
    [
      'Content-Type: multipart/signed; protocol="application/pgp-signature"; boundary=a',
      '',
      '--a',
      '',
      'signed',
      '--a',
      'Content-Type: application/pgp-signature',
      '',
      '-----BEGIN PGP SIGNATURE-----',
      '--a--',
    ],
    [
      'Content-Type: application/ms-tnef; name=winmail.dat',
      'Content-Transfer-Encoding: base64',
      '',
      'eJ8+IgEAAQaQCAAEAAAAAAABAAEAAQeQBgAIAAAA5AQAAAAAAADoAA==',
    ],
  ]
}
