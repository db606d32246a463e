import { lines, type MachineMail, returned } from './mail.ts'

const plain = ['MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '']

/** Notices of mail systems that send no delivery status: words alone, and mostly the mail below them. */
export const notices: MachineMail[] = [
  {
    name: 'qmail',
    kind: 'bounce',
    says: { state: 'failed', code: 550 },
    source: about =>
      lines(
        'From: MAILER-DAEMON@q.example',
        'Subject: failure notice',
        '',
        `Hi. This is the qmail-send program at q.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<${about.to}>:
192.0.2.25 does not like recipient.
Remote host said: 550 sorry, no mailbox here by that name
Giving up on 192.0.2.25.

--- Below this line is a copy of the message.

${returned(about)}`,
      ),
  },
  {
    name: 'qmail, a deferral that lasted too long',
    kind: 'bounce',
    says: { state: 'returned', status: '4.4.1' },
    source: about =>
      lines(
        'From: MAILER-DAEMON@q.example',
        'Subject: failure notice',
        '',
        `Hi. This is the qmail-send program at q.example.
I'm afraid I wasn't able to deliver your message to the following addresses.

<${about.to}>:
Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)
I'm not going to try again; this message has been in the queue too long.

--- Below this line is a copy of the message.

${returned(about)}`,
      ),
  },
  {
    name: 'Exim',
    kind: 'bounce',
    says: { state: 'failed', code: 550 },
    source: about =>
      lines(
        'From: Mail Delivery System <Mailer-Daemon@exim.example>',
        'Subject: Mail delivery failed: returning message to sender',
        'Auto-Submitted: auto-replied',
        `X-Failed-Recipients: ${about.to}`,
        '',
        `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  ${about.to}
    host mail.harbour.example [192.0.2.25]
    SMTP error from remote mail server after RCPT TO:<${about.to}>:
    550 Unrouteable address

------ This is a copy of the message, including all the headers. ------

${returned(about)}`,
      ),
  },
  {
    name: 'Exim, still trying',
    kind: 'delay',
    says: { state: 'delayed' },
    source: about =>
      lines(
        'From: Mail Delivery System <Mailer-Daemon@exim.example>',
        'Subject: Warning: message 1abcDE-0001 delayed 24 hours',
        'Auto-Submitted: auto-replied',
        '',
        `This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its
recipients after more than 24 hours on the queue on exim.example.

The message identifier is:     1abcDE-0001
The subject of the message is: ${about.subject}

The address to which the message has not yet been delivered is:

  ${about.to}
    Delay reason: connection timed out

No action is required on your part. Delivery attempts will continue for some
time.

Message-ID: <${about.id}>`,
      ),
  },
  {
    name: 'X-Failed-Recipients without a word about whom',
    kind: 'bounce',
    says: { state: 'failed' },
    source: about =>
      lines(
        'From: "Mail gateway" <gate@gateway.example>',
        `X-Failed-Recipients: ${about.to}`,
        'Subject: Your mail',
        `In-Reply-To: <${about.id}>`,
        '',
        'It has come back.',
      ),
  },
  {
    name: 'Postfix in old age, without a report',
    kind: 'bounce',
    says: { state: 'failed', code: 550, status: '5.1.1' },
    source: about =>
      lines(
        'From: MAILER-DAEMON@pf.example (Mail Delivery System)',
        'Subject: Undelivered Mail Returned to Sender',
        '',
        `This is the Postfix program at host pf.example.

I'm sorry to have to inform you that your message could not be
be delivered to one or more recipients. It's attached below.

<${about.to}>: host mail.harbour.example[192.0.2.25] said: 550 5.1.1 User
    unknown in virtual mailbox table (in reply to RCPT TO command)

${returned(about)}`,
      ),
  },
  {
    name: 'Sendmail, a transcript alone',
    kind: 'bounce',
    says: { state: 'failed', code: 550 },
    source: about =>
      lines(
        'From: Mail Delivery Subsystem <MAILER-DAEMON@sm.example>',
        'Subject: Returned mail: User unknown',
        '',
        `The original message was received at Mon, 2 Mar 2026 09:00:00 GMT
from desk.quayside.example

   ----- The following addresses had permanent fatal errors -----
<${about.to}>

   ----- Transcript of session follows -----
550 <${about.to}>... User unknown

   ----- Unsent message follows -----
${returned(about)}`,
      ),
  },
  {
    name: 'Gmail, as it was',
    kind: 'bounce',
    says: { state: 'failed', code: 550, status: '5.1.1' },
    source: about =>
      lines(
        'From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>',
        'Subject: Delivery Status Notification (Failure)',
        `X-Failed-Recipients: ${about.to}`,
        'Auto-Submitted: auto-replied',
        '',
        `Delivery to the following recipient failed permanently:

     ${about.to}

Technical details of permanent failure:
The server that we tried to contact rejected your message. The error was:
550 550 5.1.1 The email account that you tried to reach does not exist. (state 14).

----- Original message -----

${returned(about)}`,
      ),
  },
  {
    name: 'Gmail, in HTML alone',
    kind: 'bounce',
    says: { state: 'failed', code: 550, status: '5.1.1' },
    source: about =>
      lines(
        'From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>',
        'Subject: Delivery Status Notification (Failure)',
        `In-Reply-To: <${about.id}>`,
        'MIME-Version: 1.0',
        'Content-Type: text/html; charset=utf-8',
        '',
        `<html><body><h2>Address not found</h2><p>Your message wasn't delivered to <a href="mailto:${about.to}"><b>${about.to}</b></a> because the address couldn't be found.</p><p>The response was:</p><p>550 5.1.1 No such user</p></body></html>`,
      ),
  },
  {
    name: 'Yahoo',
    kind: 'bounce',
    says: { state: 'failed', code: 554 },
    source: about =>
      lines(
        'From: MAILER-DAEMON@ymail.example',
        'Subject: Failure Notice',
        '',
        `Sorry, we were unable to deliver your message to the following address.

<${about.to}>:
554: delivery error: dd This user doesn't have an account here - mta1.ymail.example

--- Below this line is a copy of the message.

${returned(about)}`,
      ),
  },
  {
    name: 'Exchange of long ago',
    kind: 'bounce',
    says: { state: 'failed', status: '5.1.1', code: 550 },
    source: about =>
      lines(
        'From: System Administrator <administrator@harbour.example>',
        `Subject: Undeliverable: ${about.subject}`,
        `References: <${about.id}>`,
        ...plain,
        `Your message did not reach some or all of the intended recipients.

      Subject:	${about.subject}
      Sent:	3/2/2026 9:00 AM

The following recipient(s) could not be reached:

      ${about.to} on 3/2/2026 9:00 AM
            The e-mail account does not exist at the organization this message was sent to.
            <mail.harbour.example #5.1.1 smtp;550 5.1.1 User unknown>`,
      ),
  },
  {
    name: 'Lotus Domino',
    kind: 'bounce',
    says: { state: 'failed' },
    source: about =>
      lines(
        'From: Postmaster@domino.example',
        'Subject: DELIVERY FAILURE: User ines not listed in Domino Directory',
        `In-Reply-To: <${about.id}>`,
        ...plain,
        `Your message

  Subject: ${about.subject}

was not delivered to:

  ${about.to}

because:

  User ines (${about.to}) not listed in Domino Directory`,
      ),
  },
  {
    name: 'MDaemon',
    kind: 'bounce',
    says: { state: 'failed', code: 550 },
    source: about =>
      lines(
        'From: MDaemon@md.example',
        'Subject: Permanent Delivery Failure',
        ...plain,
        `The attached message had PERMANENT fatal delivery errors!

After one or more unsuccessful delivery attempts the attached message has
been removed from the mail queue on this server.

--- Session Transcript ---
 --> MAIL From:<help@quayside.example>
 <-- 250 ok

Failed address: ${about.to}
 <-- 550 Recipient unknown

--- Message header follows ---
Message-ID: <${about.id}>`,
      ),
  },
  {
    name: 'a German provider',
    kind: 'bounce',
    says: { state: 'failed', code: 550 },
    source: about =>
      lines(
        'From: "Mail Delivery System" <mailer-daemon@post.example>',
        'Subject: Mail delivery failed: returning message to sender',
        ...plain,
        `Diese Nachricht wurde automatisch erzeugt.

Ihre E-Mail konnte an einen oder mehrere Empfänger nicht zugestellt werden.
Dies ist ein dauerhafter Fehler:

${about.to}:
SMTP-Fehler nach RCPT: 550 Postfach nicht vorhanden

--- Kopfzeilen der ursprünglichen Nachricht ---
Message-ID: <${about.id}>`,
      ),
  },
  {
    name: 'in German, from a person’s server under its own name',
    kind: 'bounce',
    says: { state: 'returned', status: '5.2.2' },
    source: about =>
      lines(
        'From: Mailserver Hafen <system@hafen.example>',
        'Subject: Unzustellbar: Ihre Nachricht',
        ...plain,
        `Ihre Nachricht konnte nicht zugestellt werden.

Empfänger: ${about.to}
Grund: Postfach voll (5.2.2)

Message-ID: <${about.id}>`,
      ),
  },
  {
    name: 'in French',
    kind: 'bounce',
    says: { state: 'failed', status: '5.1.1' },
    source: about =>
      lines(
        'From: Système de messagerie <systeme@port.example>',
        'Subject: Échec de la remise : votre message',
        ...plain,
        `Votre message n'a pas pu être remis au destinataire suivant :

${about.to}
  Adresse inconnue (5.1.1)

Message-ID: <${about.id}>`,
      ),
  },
  {
    name: 'in Spanish',
    kind: 'bounce',
    says: { state: 'failed', status: '5.1.1' },
    source: about =>
      lines(
        'From: Correo <sistema@puerto.example>',
        'Subject: No se puede entregar: Re: El router',
        ...plain,
        `No se ha podido entregar el mensaje a ${about.to}.
La dirección no existe (5.1.1).

Message-ID: <${about.id}>`,
      ),
  },
  {
    name: 'in Italian',
    kind: 'bounce',
    says: { state: 'failed', status: '5.1.1' },
    source: about =>
      lines(
        'From: Posta <sistema@porto.example>',
        'Subject: Recapito non riuscito: Re: il router',
        ...plain,
        `Il messaggio non è stato recapitato a:\n\n${about.to}\n550 5.1.1 utente sconosciuto\n\nMessage-ID: <${about.id}>`,
      ),
  },
  {
    name: 'in Dutch',
    kind: 'bounce',
    says: { state: 'failed', code: 550 },
    source: about =>
      lines(
        'From: Mailsysteem <systeem@haven.example>',
        'Subject: Onbestelbaar: Re: De router',
        ...plain,
        `Uw bericht kon niet worden bezorgd bij ${about.to}: 550 onbekende gebruiker\n\nMessage-ID: <${about.id}>`,
      ),
  },
  {
    name: 'in Portuguese',
    kind: 'bounce',
    says: { state: 'failed', status: '5.1.1' },
    source: about =>
      lines(
        'From: Correio <sistema@porto-pt.example>',
        'Subject: Não entregue: Re: o router',
        ...plain,
        `A mensagem não pôde ser entregue a ${about.to} (5.1.1).\n\nMessage-ID: <${about.id}>`,
      ),
  },
  {
    name: 'in Polish',
    kind: 'bounce',
    says: { state: 'failed', status: '5.1.1' },
    source: about =>
      lines(
        'From: Poczta <system@port-pl.example>',
        'Subject: Niedostarczone: Re: router',
        ...plain,
        `Wiadomość nie mogła zostać dostarczona do ${about.to}: 550 5.1.1 nieznany\n\nMessage-ID: <${about.id}>`,
      ),
  },
  {
    name: 'in Swedish',
    kind: 'bounce',
    says: { state: 'failed', status: '5.1.1' },
    source: about =>
      lines(
        'From: Postsystem <system@hamn.example>',
        'Subject: Kunde inte levereras: Re: routern',
        ...plain,
        `Meddelandet kunde inte levereras till ${about.to} (5.1.1).\n\nMessage-ID: <${about.id}>`,
      ),
  },
  {
    name: 'in Russian',
    kind: 'bounce',
    says: { state: 'failed', code: 550 },
    source: about =>
      lines(
        'From: Почта <system@port-ru.example>',
        `Subject: =?UTF-8?B?${Buffer.from('Недоставленное сообщение').toString('base64')}?=`,
        ...plain,
        `Не удалось доставить сообщение: ${about.to}\n550 пользователь не найден\n\nMessage-ID: <${about.id}>`,
      ),
  },
  {
    name: 'in Japanese',
    kind: 'bounce',
    says: { state: 'failed', code: 550 },
    source: about =>
      lines(
        'From: mail <system@minato.example>',
        `Subject: =?UTF-8?B?${Buffer.from('配信不能: ルーター').toString('base64')}?=`,
        ...plain,
        `次の宛先に配信できませんでした。\n\n<${about.to}>: 550 User unknown\n\nMessage-ID: <${about.id}>`,
      ),
  },
  {
    name: 'in Chinese',
    kind: 'bounce',
    says: { state: 'failed', code: 550 },
    source: about =>
      lines(
        'From: PostMaster@gang.example',
        `Subject: =?UTF-8?B?${Buffer.from('系统退信').toString('base64')}?=`,
        ...plain,
        `您的邮件无法投递到 ${about.to} 。\n550 用户不存在\n\nMessage-ID: <${about.id}>`,
      ),
  },
  {
    name: 'a notice in a language that nobody thought of, by the null sender',
    kind: 'bounce',
    says: { state: 'failed' },
    source: about =>
      lines(
        'From: Iseanna <posta@calafort.example>',
        'Subject: Níor seachadadh do theachtaireacht',
        ...plain,
        `${about.to}\n\nMessage-ID: <${about.id}>`,
      ),
  },
  {
    name: 'the id torn from its header',
    kind: 'bounce',
    says: { state: 'failed', code: 550 },
    source: about =>
      lines(
        'From: MAILER-DAEMON@cut.example',
        'Subject: Undeliverable mail',
        ...plain,
        `Your mail (ref ${about.id.toUpperCase()}) to ${about.to} was not delivered: 550 unknown`,
      ),
  },
]
