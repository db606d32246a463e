import { lines, type MachineMail } from './mail.ts'

function person(name: string, headers: string[], body: string, from = 'ines@harbour.example'): MachineMail {
  return {
    name,
    kind: 'no',
    from,
    source: about =>
      lines(
        'From: Ines Prado <ines@harbour.example>',
        ...(headers.some(line => line.startsWith('Subject:')) ? [] : ['Subject: Re: The router']),
        ...headers,
        `In-Reply-To: <${about.id}>`,
        'MIME-Version: 1.0',
        ...(headers.some(line => line.startsWith('Content-Type:'))
          ? []
          : ['Content-Type: text/plain; charset=utf-8']),
        '',
        body,
      ),
  }
}

/** People whose mail looks like a machine's. Each must open a closed conversation again. */
export const people: MachineMail[] = [
  person('is out of office and says so', [], 'I am out of office until Monday; please ring my colleague.'),
  person(
    'asks about an automatic reply',
    ['Subject: Re: Automatic reply: The router'],
    'You sent me a machine. Please read my mail.',
  ),
  person('writes about going away', ['Subject: Out of office next week'], 'Can the engineer come before?'),
  person('sells cars', ['Subject: Auto: which one fits?'], 'I look for a small one.'),
  person('asks about a bounce', ['Subject: Undeliverable parcel'], 'My parcel came back. Where is it?'),
  person(
    'tells of a bounce',
    ['Subject: Fwd: Undelivered Mail Returned to Sender'],
    'I got this when I wrote to you: your message could not be delivered.',
  ),
  person(
    'sends a bounce along',
    ['Subject: What is this?', 'Content-Type: multipart/mixed; boundary=b'],
    `--b
Content-Type: text/plain

I got this when I wrote to you.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; relay.example

Final-Recipient: rfc822; help@quayside.example
Action: failed
Status: 5.1.1
--b--`,
  ),
  person(
    'sends a whole bounce along as a file',
    ['Subject: See this', 'Content-Type: multipart/mixed; boundary=b'],
    `--b
Content-Type: text/plain

See the file.
--b
Content-Type: message/rfc822

From: MAILER-DAEMON@relay.example
Subject: Undelivered Mail
Content-Type: multipart/report; report-type=delivery-status; boundary=c

--c
Content-Type: message/delivery-status

Final-Recipient: rfc822; help@quayside.example
Action: failed
Status: 5.1.1
--c--
--b--`,
  ),
  person('whose company wants no receipts', ['X-Auto-Response-Suppress: DR, RN, NRN'], 'It blinks.'),
  person('who says that they are none', ['Auto-Submitted: no'], 'It blinks.'),
  person('with an ordinary precedence', ['Precedence: first-class', 'X-Autoreply: no'], 'It blinks.'),
  person(
    'whose mail a rule of Exchange passed on',
    ['X-MS-Exchange-Inbox-Rules-Loop: help@quayside.example'],
    'It blinks.',
  ),
  person(
    'who invites to a meeting',
    ['Subject: A visit', 'Content-Type: multipart/alternative; boundary=b'],
    `--b
Content-Type: text/plain

Could you come on Tuesday?
--b
Content-Type: text/calendar; method=REQUEST

BEGIN:VCALENDAR
METHOD:REQUEST
END:VCALENDAR
--b--`,
  ),
  person(
    'who confirms',
    ['Subject: Please confirm my appointment'],
    'Please confirm by mail. I will bring the router.',
  ),
  person(
    'who asks for a confirmation of an order',
    ['Subject: Confirmation needed'],
    'Has my order come? I would like it before Friday.',
  ),
  person(
    'who writes about a mailing list',
    ['Subject: Mailing list'],
    'Please take me off your mailing list.',
  ),
  person(
    'who wants a receipt',
    ['Disposition-Notification-To: ines@harbour.example', 'Return-Receipt-To: ines@harbour.example'],
    'It blinks.',
  ),
  person(
    'with an importance that machines like',
    ['X-Priority: 1', 'X-MSMail-Priority: High', 'Importance: high'],
    'It blinks.',
  ),
  person(
    'whose parcel came back',
    ['Subject: Undeliverable: parcel 4711'],
    'Your courier says that it could not be delivered. My address is right: ines@harbour.example.',
  ),
  person(
    'whose mail was delayed',
    ['Subject: Delayed delivery of my order'],
    'It is two weeks late. Are you still trying?',
  ),
  person(
    'in Japanese about a delivery',
    [`Subject: =?UTF-8?B?${Buffer.from('配信について').toString('base64')}?=`],
    '配信できませんでした、と出ました。どうすればいいですか。',
  ),
]
