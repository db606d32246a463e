import type { Mark } from '../../src/desk/conversations/contract.ts'

/** The answer of ours that a machine writes about. */
export interface About {
  /** Its Message-ID without brackets. */
  id: string
  /** To whom it went. */
  to: string
  subject: string
}

/** A mail as one kind of machine writes it, and what the desk should make of it. */
export interface MachineMail {
  name: string
  kind: Mark | 'no'
  /** What it should say of the answer: how it stands, and the codes. */
  says?: { state: 'failed' | 'returned' | 'delayed' | 'delivered'; status?: string; code?: number }
  /** The envelope's sender; empty for the null sender, which is the rule here. */
  from?: string
  source: (about: About) => string
}

/** Lines with the ends that mail has. */
export function lines(...all: string[]): string {
  return `${all.join('\n').replace(/\r?\n/g, '\r\n')}\r\n`
}

/** A report in three parts as RFC 3462 has it; `status` and `returned` are whole parts without their type. */
export function report(parts: {
  headers: string[]
  notice: string
  status: string
  returned?: string
  returnedAs?: 'message/rfc822' | 'text/rfc822-headers'
}): string {
  const { headers, notice, status, returned, returnedAs = 'message/rfc822' } = parts
  return lines(
    ...headers,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="=_report"',
    '',
    'This is a report in several parts.',
    '--=_report',
    'Content-Type: text/plain; charset=utf-8',
    '',
    notice,
    '--=_report',
    'Content-Type: message/delivery-status',
    '',
    status,
    ...(returned ? ['--=_report', `Content-Type: ${returnedAs}`, '', returned] : []),
    '--=_report--',
  )
}

/** The answer as it comes back. */
export function returned({ id, to, subject }: About): string {
  return `Received: from desk.quayside.example (desk.quayside.example [192.0.2.10])
	by mx.harbour.example with ESMTP id 4F2A; Mon, 2 Mar 2026 09:00:02 +0000
From: Quayside <help@quayside.example>
To: ${to}
Subject: ${subject}
Date: Mon, 2 Mar 2026 09:00:00 +0000
Message-ID: <${id}>
In-Reply-To: <first@harbour.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Switch it off and on again.`
}
