import { performance } from 'node:perf_hooks'
import { createMailReader } from '../../src/desk/channels/email/reading/index.ts'
import { parseMail } from '../../src/desk/channels/email/reading/parse.ts'

const messages = Array.from({ length: 64 }, (_, i) => ordinaryMail(i))

/**
 * Messages a second through the reader, for ordinary mail of 5 to 20 kB with text and HTML, a quotation and, in every
 * fourth, a small attachment: on the calling thread, one by one through the worker, and in batches.
 */
export async function measureReading(): Promise<void> {
  const bytes = messages.reduce((sum, raw) => sum + raw.byteLength, 0) / messages.length
  console.log(`messages of ${Math.round(bytes / 1024)} kB on average`)

  await measure('on this thread', async raws => {
    for (const raw of raws) await parseMail(raw)
  })
  const reader = createMailReader()
  await measure('worker, one after the other', async raws => {
    for (const raw of raws) await reader.read(raw)
  })
  await measure('worker, in batches', async raws => {
    await reader.readMany(raws)
  })
  await reader.close()

  const big = bigMail(25_000_000)
  for (const round of ['cold', 'warm']) {
    const one = createMailReader()
    let longest = 0
    let last = performance.now()
    const beat = setInterval(() => {
      const now = performance.now()
      longest = Math.max(longest, now - last)
      last = now
    }, 1)
    const from = performance.now()
    await one.read(big)
    clearInterval(beat)
    console.log(
      `25 MB attachment (${round}): ${Math.round(performance.now() - from)} ms, longest pause of this thread ${Math.round(longest)} ms`,
    )
    await one.close()
  }
}

async function measure(name: string, work: (raws: Uint8Array[]) => Promise<void>): Promise<void> {
  for (let i = 0; i < 5; i++) await work(messages)
  const from = performance.now()
  let count = 0
  while (performance.now() - from < 3000) {
    await work(messages)
    count += messages.length
  }
  console.log(`${name}: ${Math.round((count * 1000) / (performance.now() - from))} messages/s`)
}

function ordinaryMail(i: number): Uint8Array {
  const sentence =
    'The line has been slow since Tuesday, and the router shows an orange light in the evening. '
  const text = Array.from({ length: 6 + (i % 10) * 3 }, (_, n) => `${sentence}${n}\r\n`).join('\r\n')
  const quoted = text.replace(/^/gm, '> ')
  const style =
    'margin:0cm;font-size:11.0pt;font-family:&quot;Calibri&quot;,sans-serif;mso-fareast-language:EN-US'
  const html = text.replace(/(.+)\r\n/g, `<p class="MsoNormal" style="${style}">$1<br></p>\r\n`)
  const attachment = `--mixed\r\nContent-Type: application/pdf; name="bill.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.alloc(3000, i).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`
  return Buffer.from(
    `Received: from mx.example.org by desk.example; Mon, 5 Oct 2026 10:00:00 +0200\r\n`.repeat(4) +
      `From: =?utf-8?Q?J=C3=B6rg_Miller?= <joerg@example.org>\r\nTo: Help <help@desk.example>\r\nSubject: Re: Slow line ${i}\r\nMessage-ID: <${i}@example.org>\r\nIn-Reply-To: <a${i}@desk.example>\r\nReferences: <a${i}@desk.example>\r\nDate: Mon, 5 Oct 2026 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=mixed\r\n\r\n--mixed\r\nContent-Type: multipart/alternative; boundary=alt\r\n\r\n--alt\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\nOn Mon, 5 Oct 2026, Help <help@desk.example> wrote:\r\n${quoted}\r\n--alt\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${html.replaceAll('=', '=3D')}<div class=3D"gmail_quote"><blockquote>${html.replaceAll('=', '=3D')}</blockquote></div>\r\n--alt--\r\n${i % 4 === 0 ? attachment : ''}--mixed--\r\n`,
  )
}

function bigMail(size: number): Uint8Array {
  const lines = Buffer.alloc(size, 7).toString('base64').replace(/.{76}/g, '$&\r\n')
  return Buffer.from(
    `From: a@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee enclosed.\r\n--b\r\nContent-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines}\r\n--b--\r\n`,
  )
}
