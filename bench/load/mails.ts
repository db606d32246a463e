import { smtpClient } from '../../world/smtp-client.ts'
import { measure, type Times } from '../client.ts'

/** Sends so many ordinary mails over so many connections; each is timed from the first command to its 250. */
export async function sendMails(
  port: number,
  to: string,
  count: number,
  connections: number,
): Promise<Times> {
  const clients = await Promise.all(Array.from({ length: connections }, () => smtpClient(port)))
  const times = await measure(connections, count, async index => {
    const client = clients.pop() as (typeof clients)[number]
    const from = `customer${index % 500}@customers.example`
    const answer = await client.send({ from, to: [to], source: mail(index, from, to) })
    clients.push(client)
    if (!answer.startsWith('250')) throw new Error(answer)
  })
  for (const client of clients) await client.close()
  return times
}

/** About 4 kB with text and HTML. */
function mail(number: number, from: string, to: string): string {
  const paragraph = 'The parcel has come, and one of the two lamps is missing its shade. '.repeat(12)
  return `From: Customer <${from}>
To: ${to}
Subject: Parcel ${number}
Message-ID: <${process.pid}.${number}@customers.example>
Date: Mon, 02 Feb 2026 10:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=part

--part
Content-Type: text/plain; charset=utf-8

${paragraph}
${paragraph}
--part
Content-Type: text/html; charset=utf-8

<html><body><p>${paragraph}</p><p>${paragraph}</p></body></html>
--part--
`
}
