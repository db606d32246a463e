import { lines, type MachineMail, report, returned } from './mail.ts'

/** Reports on delivery with a delivery status (RFC 3464), as different mail systems write and miswrite it. */
export const reports: MachineMail[] = [
  {
    name: 'a mailbox that is not there',
    kind: 'bounce',
    says: { state: 'failed', status: '5.1.1', code: 550 },
    source: about =>
      report({
        headers: [
          'From: MAILER-DAEMON@mx.harbour.example (Mail Delivery System)',
          'To: help@quayside.example',
          'Subject: Undelivered Mail Returned to Sender',
          'Auto-Submitted: auto-replied',
        ],
        notice: `This is the mail system at host mx.harbour.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

<${about.to}>: host mail.harbour.example[192.0.2.25] said: 550 5.1.1
    <${about.to}>: Recipient address rejected: User unknown (in reply to RCPT TO command)`,
        status: `Reporting-MTA: dns; mx.harbour.example
X-Queue-ID: 9B1C220
Arrival-Date: Mon,  2 Mar 2026 09:00:02 +0000 (UTC)

Final-Recipient: rfc822; ${about.to}
Original-Recipient: rfc822;${about.to}
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.harbour.example
Diagnostic-Code: smtp; 550 5.1.1 <${about.to}>: Recipient address rejected:
    User unknown`,
        returned: returned(about),
      }),
  },
  {
    name: 'the headers alone come back',
    kind: 'bounce',
    says: { state: 'failed', status: '5.1.2' },
    source: about =>
      report({
        headers: ['From: Mail Delivery Subsystem <mailer-daemon@relay.example>', 'Subject: Returned mail'],
        notice: 'The domain does not exist.',
        status: `Reporting-MTA: dns; relay.example

Final-Recipient: RFC822; ${about.to}
Action: failed
Status: 5.1.2
Diagnostic-Code: X-Unix; host unknown`,
        returned: returned(about).split('\n\n')[0] ?? '',
        returnedAs: 'text/rfc822-headers',
      }),
  },
  {
    name: 'a full mailbox',
    kind: 'bounce',
    says: { state: 'returned', status: '5.2.2', code: 552 },
    source: about =>
      report({
        headers: ['From: postmaster@harbour.example', 'Subject: Delivery Status Notification (Failure)'],
        notice: 'The mailbox is over its quota.',
        status: `Reporting-MTA: dns;mail.harbour.example

Final-Recipient: rfc822;${about.to}
Action: failed
Status: 5.2.2
Diagnostic-Code: smtp;552 5.2.2 Over quota`,
        returned: returned(about),
      }),
  },
  {
    name: 'given up after days',
    kind: 'bounce',
    says: { state: 'returned', status: '4.4.1' },
    source: about =>
      report({
        headers: ['From: MAILER-DAEMON@relay.example', 'Subject: Undelivered Mail Returned to Sender'],
        notice: `<${about.to}>: connect to mail.harbour.example[192.0.2.25]:25: Connection timed out`,
        status: `Reporting-MTA: dns; relay.example

Final-Recipient: rfc822; ${about.to}
Action: failed
Status: 4.4.1
Diagnostic-Code: X-Postfix; connect to mail.harbour.example: Connection timed out`,
        returned: returned(about),
      }),
  },
  {
    name: 'still tried',
    kind: 'delay',
    says: { state: 'delayed', status: '4.4.7' },
    source: about =>
      report({
        headers: [
          'From: Mail Delivery System <MAILER-DAEMON@relay.example>',
          'Subject: Delayed Mail (still being retried)',
        ],
        notice: 'THIS IS A WARNING ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.',
        status: `Reporting-MTA: dns; relay.example

Final-Recipient: rfc822; ${about.to}
Action: delayed
Status: 4.4.7
Will-Retry-Until: Sat, 7 Mar 2026 09:00:02 +0000`,
        returned: returned(about).split('\n\n')[0] ?? '',
        returnedAs: 'text/rfc822-headers',
      }),
  },
  {
    name: 'has arrived',
    kind: 'delivered',
    says: { state: 'delivered', status: '2.0.0' },
    source: about =>
      report({
        headers: ['From: postmaster@mail.harbour.example', 'Subject: Successful Mail Delivery Report'],
        notice: 'Your message was successfully delivered.',
        status: `Reporting-MTA: dns; mail.harbour.example

Final-Recipient: rfc822; ${about.to}
Action: delivered
Status: 2.0.0`,
        returned: returned(about),
      }),
  },
  {
    name: 'passed on to a mail system that tells no more',
    kind: 'delivered',
    says: { state: 'delivered' },
    source: about =>
      report({
        headers: ['From: postmaster@relay.example', 'Subject: Delivery Status Notification (Relay)'],
        notice: 'The message has been relayed; you may get no further notice.',
        status: `Reporting-MTA: dns;relay.example

Final-Recipient: rfc822;${about.to}
Action: relayed
Status: 2.1.9`,
        returned: returned(about),
      }),
  },
  {
    name: 'failed at the address that it was passed on to, with the original one named',
    kind: 'bounce',
    says: { state: 'failed', status: '5.1.1' },
    source: about =>
      report({
        headers: ['From: MAILER-DAEMON@forward.example', 'Subject: Undelivered Mail Returned to Sender'],
        notice: 'Could not be delivered.',
        status: `Reporting-MTA: dns; forward.example

Final-Recipient: rfc822; private@elsewhere.example
Original-Recipient: rfc822; ${about.to}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 No such user`,
        returned: returned(about),
      }),
  },
  {
    name: 'failed at an address that nobody here knows',
    kind: 'bounce',
    says: { state: 'failed', status: '5.1.1' },
    source: about =>
      report({
        headers: ['From: MAILER-DAEMON@forward.example', 'Subject: Undelivered Mail Returned to Sender'],
        notice: 'Could not be delivered.',
        status: `Reporting-MTA: dns; forward.example

Final-Recipient: rfc822; private@elsewhere.example
Action: failed
Status: 5.1.1`,
        returned: returned(about),
      }),
  },
  {
    name: 'Exchange Online',
    kind: 'bounce',
    says: { state: 'failed', status: '5.1.10', code: 550 },
    source: about =>
      report({
        headers: [
          'From: <postmaster@harbour.example>',
          'Subject: Undeliverable: Re: The router',
          'Auto-Submitted: auto-replied',
          'X-MS-Exchange-Message-Is-Ndr:',
          `In-Reply-To: <${about.id}>`,
        ],
        notice: `Your message to ${about.to} couldn't be delivered.
The address wasn't found at harbour.example.`,
        status: `Reporting-MTA: dns;AM0PR0.prod.example
Received-From-MTA: dns;desk.quayside.example
Arrival-Date: Mon, 2 Mar 2026 09:00:02 +0000

Final-Recipient: rfc822;${about.to}
Action: failed
Status: 5.1.10
Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ${about.to} not found by SMTP address lookup
X-Display-Name: ${about.to}`,
        returned: returned(about),
      }),
  },
  {
    name: 'Exchange, in German, its status with no type and no gap',
    kind: 'bounce',
    says: { state: 'failed', status: '5.1.1', code: 550 },
    source: about =>
      report({
        headers: ['From: Postmaster <postmaster@hafen.example>', 'Subject: Unzustellbar: Re: Der Router'],
        notice: 'Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Verteilerlisten.',
        status: `Reporting-MTA: dns;ex1.hafen.example
Final-Recipient: ${about.to}
Action: failed
Status: 5.1.1
Diagnostic-Code: 550 5.1.1 RESOLVER.ADR.ExRecipNotFound`,
        returned: returned(about),
      }),
  },
  {
    name: 'an action in capitals with a remark, and an address in brackets',
    kind: 'bounce',
    says: { state: 'failed', status: '5.0.0' },
    source: about =>
      report({
        headers: [
          'From: "Mail Administrator"<Postmaster@isp.example>',
          'Subject: Mail System Error - Returned Mail',
        ],
        notice: 'This Message was undeliverable due to the following reason.',
        status: `Reporting-MTA: dns; isp.example

Final-Recipient: RFC822; <${about.to}>
Action: FAILED (bad destination mailbox address)
Status: 5.0.0 (unknown reason)`,
        returned: returned(about),
      }),
  },
  {
    name: 'no status but the answer of the server',
    kind: 'bounce',
    says: { state: 'failed', code: 554, status: '5.7.1' },
    source: about =>
      report({
        headers: ['From: MAILER-DAEMON@relay.example', 'Subject: failure notice'],
        notice: 'Refused.',
        status: `Reporting-MTA: dns; relay.example

Final-Recipient: rfc822; ${about.to}
Action: failed
Diagnostic-Code: smtp; 554 5.7.1 Message refused as spam`,
        returned: returned(about),
      }),
  },
  {
    name: 'in base64, by a filter that encodes all it passes',
    kind: 'bounce',
    says: { state: 'failed', status: '5.1.1' },
    source: about =>
      lines(
        'From: MAILER-DAEMON@relay.example',
        'Subject: Undelivered Mail Returned to Sender',
        'MIME-Version: 1.0',
        'Content-Type: multipart/report; boundary=b; report-type="delivery-status"',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'Not delivered.',
        '--b',
        'Content-Type: message/delivery-status',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(
          `Reporting-MTA: dns; relay.example\r\n\r\nFinal-Recipient: rfc822; ${about.to}\r\nAction: failed\r\nStatus: 5.1.1\r\n`,
        ).toString('base64'),
        '--b',
        'Content-Type: message/rfc822',
        '',
        returned(about),
        '--b--',
      ),
  },
  {
    name: 'with an address in other letters (RFC 6533)',
    kind: 'bounce',
    says: { state: 'failed', status: '5.1.1' },
    source: about =>
      lines(
        'From: MAILER-DAEMON@relay.example',
        'Subject: Undelivered Mail Returned to Sender',
        'MIME-Version: 1.0',
        'Content-Type: multipart/report; boundary=b; report-type=delivery-status',
        '',
        '--b',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'Not delivered.',
        '--b',
        'Content-Type: message/global-delivery-status',
        'Content-Transfer-Encoding: 8bit',
        '',
        'Reporting-MTA: dns; relay.example',
        '',
        `Original-Recipient: utf-8; ${about.to.replace('i', '\\x{69}')}`,
        'Final-Recipient: utf-8; поща@пример.example',
        'Action: failed',
        'Status: 5.1.1',
        '--b',
        'Content-Type: message/global-headers',
        '',
        `Message-ID: <${about.id}>`,
        'Subject: Отговор',
        '--b--',
      ),
  },
  {
    name: 'the status beside the notice in a plain multipart, from a mail daemon',
    kind: 'bounce',
    says: { state: 'failed', status: '5.4.4' },
    source: about =>
      lines(
        'From: Mail Delivery System <mailer-daemon@old.example>',
        'Subject: Delivery failure',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'Your mail could not be delivered.',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; old.example',
        '',
        `Final-Recipient: rfc822;${about.to}`,
        'Action: failed',
        'Status: 5.4.4',
        '--b',
        'Content-Type: message/rfc822',
        '',
        returned(about),
        '--b--',
      ),
  },
  {
    name: 'a report without any status, known by its type and its notice',
    kind: 'bounce',
    says: { state: 'failed', code: 550 },
    source: about =>
      report({
        headers: ['From: MAILER-DAEMON@relay.example', 'Subject: Undelivered'],
        notice: `The following address failed:\n<${about.to}>: 550 no mailbox here`,
        status: '',
        returned: returned(about),
      }),
  },
  {
    name: 'the mail has no enclosed id, but answers it',
    kind: 'bounce',
    says: { state: 'failed', status: '5.1.1' },
    source: about =>
      report({
        headers: [
          'From: MAILER-DAEMON@relay.example',
          'Subject: Undelivered Mail Returned to Sender',
          `References: <first@harbour.example> <${about.id}>`,
        ],
        notice: 'Not delivered.',
        status: `Reporting-MTA: dns; relay.example\n\nFinal-Recipient: rfc822; ${about.to}\nAction: failed\nStatus: 5.1.1`,
      }),
  },
  {
    name: 'the mail was too large',
    kind: 'bounce',
    says: { state: 'failed', status: '5.3.4', code: 552 },
    source: about =>
      report({
        headers: ['From: MAILER-DAEMON@relay.example', 'Subject: Undelivered Mail Returned to Sender'],
        notice: 'Too large.',
        status: `Reporting-MTA: dns; relay.example

Final-Recipient: rfc822; ${about.to}
Action: failed
Status: 5.3.4
Diagnostic-Code: smtp; 552 5.3.4 Message size exceeds fixed limit`,
        returned: returned(about),
      }),
  },
  {
    name: 'Sendmail, the session above the status',
    kind: 'bounce',
    says: { state: 'failed', status: '5.1.1', code: 550 },
    source: about =>
      report({
        headers: [
          'From: Mail Delivery Subsystem <MAILER-DAEMON@sm.example>',
          'Subject: Returned mail: see transcript for details',
          'Auto-Submitted: auto-generated (failure)',
        ],
        notice: `   ----- The following addresses had permanent fatal errors -----
<${about.to}>
    (reason: 550 5.1.1 User unknown)

   ----- Transcript of session follows -----
... while talking to mail.harbour.example.:
>>> DATA
<<< 550 5.1.1 User unknown`,
        status: `Reporting-MTA: dns; sm.example
Received-From-MTA: DNS; desk.quayside.example

Final-Recipient: RFC822; ${about.to}
Action: failed
Status: 5.1.1
Diagnostic-Code: SMTP; 550 5.1.1 User unknown
Last-Attempt-Date: Mon, 2 Mar 2026 09:00:04 GMT`,
        returned: returned(about),
      }),
  },
  {
    name: 'Sendmail, still trying',
    kind: 'delay',
    says: { state: 'delayed', status: '4.2.0' },
    source: about =>
      report({
        headers: [
          'From: Mail Delivery Subsystem <MAILER-DAEMON@sm.example>',
          'Subject: Warning: could not send message for past 4 hours',
          'Auto-Submitted: auto-generated (warning-timeout)',
        ],
        notice: '** THIS IS A WARNING MESSAGE ONLY **\n** YOU DO NOT NEED TO RESEND YOUR MESSAGE **',
        status: `Reporting-MTA: dns; sm.example

Final-Recipient: RFC822; ${about.to}
Action: delayed
Status: 4.2.0
Will-Retry-Until: Sat, 7 Mar 2026 09:00:04 GMT`,
        returned: returned(about),
      }),
  },
]
