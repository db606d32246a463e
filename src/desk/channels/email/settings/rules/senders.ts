import type { Setting } from './kinds.ts'

export const senders = {
  trustedWhereFetched: {
    kind: 'list',
    group: 'senders',
    label: 'Servers that vouch for senders, in fetched mailboxes',
    help: 'The name with which your mail provider begins its Authentication-Results, in mail that is fetched by IMAP. Only what such a server says at the very top of a mail is believed. Without one, nobody’s address is proven.',
    example: 'mx.example.org',
    standard: [],
  },
  trustedWhereReceived: {
    kind: 'list',
    group: 'senders',
    label: 'Servers that vouch for senders, in mail brought to this desk',
    help: 'The same for mail that comes to the desk’s own port. Enter your own mail server here only if it checks DMARC, removes headers that claim to be its own, and nobody else can reach the port.',
    example: 'mail.example.org',
    standard: [],
  },
  answersByMail: {
    kind: 'switch',
    group: 'senders',
    label: 'Colleagues answer by mail',
    help: 'Answering a notice from the desk answers the customer. Switched off, such a mail is kept as its writer’s draft, and they are told.',
    standard: true,
  },
  noticeAnswersLast: {
    kind: 'number',
    group: 'senders',
    label: 'A notice can be answered for',
    help: 'After that, a colleague’s answer to it is kept as their draft, and they are told.',
    unit: 'days',
    least: 1,
    most: 365,
    standard: 30,
  },
} as const satisfies Record<string, Setting>
