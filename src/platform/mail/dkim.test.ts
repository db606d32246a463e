import { createHash, createPrivateKey, createPublicKey, type KeyObject, verify } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DkimKey, type DkimKind, dkimRecord, makeDkimKey, signDkim } from './dkim.ts'

const at = new Date('2026-11-21T10:00:00Z')
const mail = Buffer.from(
  [
    'Message-ID: <1@quayside.example>',
    'From: =?UTF-8?Q?Caf=C3=A9?= <help@quayside.example>',
    'To: ida@galley.example,',
    '\tbo@galley.example',
    'Subject:   Two   spaces  ',
    'X-Other: not signed',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'The  tide \t is high.  ',
    '',
    '. a dot',
    '',
    '',
  ].join('\r\n'),
)

describe.each<DkimKind>(['rsa', 'ed25519'])('a signature by %s', kind => {
  test('stands up to a verifier written from the RFC', async () => {
    const { key, dns } = await aKey(kind)
    const signed = await signDkim(mail, [key], at)
    expect(verified(signed, dns)).toEqual(['pass'])
    expect(signed.subarray(-mail.length)).toEqual(mail)
    for (const line of signed.toString().split('\r\n')) expect(line.length).toBeLessThanOrEqual(78)
  })

  test.each([
    ['a word of the body', 'tide', 'tidy'],
    ['an address', 'ida@', 'eve@'],
    ['the subject', 'Two', 'Ten'],
    ['a second sender', 'Message-ID', 'From: eve@else.example\r\nMessage-ID'],
    ['a sender it never had', 'Message-ID', 'Reply-To: eve@else.example\r\nMessage-ID'],
  ])('falls when somebody changes %s', async (_, before, after) => {
    const { key, dns } = await aKey(kind)
    const signed = (await signDkim(mail, [key], at)).toString('latin1')
    // What is changed stands below the signature, which names these fields too.
    const place = signed.indexOf(before, signed.indexOf('\r\nMessage-ID'))
    const changed = signed.slice(0, place) + after + signed.slice(place + before.length)
    expect(verified(Buffer.from(changed, 'latin1'), dns)).toEqual(['fail'])
  })

  test('stands when a server folds headers anew or trims lines', async () => {
    const { key, dns } = await aKey(kind)
    const signed = (await signDkim(mail, [key], at)).toString('latin1')
    const relayed = signed
      .replace('To: ida@galley.example,\r\n\tbo', 'TO:ida@galley.example, bo')
      .replace('tide \t is', 'tide is')
      .concat('\r\n\r\n')
    expect(verified(Buffer.from(relayed, 'latin1'), dns)).toEqual(['pass'])
  })
})

test('two keys sign side by side', async () => {
  const [rsa, ed] = [await aKey('rsa'), await aKey('ed25519')]
  const signed = await signDkim(mail, [rsa.key, ed.key], at)
  expect(verified(signed, { ...rsa.dns, ...ed.dns })).toEqual(['pass', 'pass'])
  expect(verified(signed, { ...rsa.dns, ...rsa.dns })).toEqual(['pass', 'fail'])
})

test('a body of any shape and size has the same hash by both', async () => {
  const { key, dns } = await aKey('ed25519')
  const pieces = fc.array(fc.constantFrom('\r\n', ' ', '\t', 'a', '.', 'word'), { maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(pieces, async body => {
      const source = Buffer.from(`From: a@quayside.example\r\n\r\n${body.join('')}`)
      expect(verified(await signDkim(source, [key], at), dns)).toEqual(['pass'])
    }),
  )
  const large = `From: a@quayside.example\r\n\r\n${`${'x y'.repeat(20)} \r\n`.repeat(20_000)}${'\r\n'.repeat(400_000)}`
  expect(verified(await signDkim(Buffer.from(large), [key], at), dns)).toEqual(['pass'])
  const words = `From: a@quayside.example\r\n\r\n${'\r\n'.repeat(400_000)}end`
  expect(verified(await signDkim(Buffer.from(words), [key], at), dns)).toEqual(['pass'])
})

test('the key and the hash of the body are those of RFC 8463, appendix A', async () => {
  const d = Buffer.from('nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=', 'base64')
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), d])
  const pem = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({
    type: 'pkcs8',
    format: 'pem',
  })
  const place = { domain: 'football.example.com', selector: 'brisbane', kind: 'ed25519' as const }
  const source = Buffer.from(
    'From: Joe SixPack <joe@football.example.com>\r\n\r\nHi.\r\n\r\nWe lost the game.  Are you hungry yet?\r\n\r\nJoe.\r\n',
  )
  const signed = await signDkim(source, [{ ...place, privateKey: pem.toString() }], at)
  expect(signed.toString()).toContain('bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;')
  const record = 'v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='
  expect(verified(signed, { 'brisbane._domainkey.football.example.com': record })).toEqual(['pass'])
})

async function aKey(kind: DkimKind): Promise<{ key: DkimKey; dns: Record<string, string> }> {
  const { privateKey, publicKey } = await makeDkimKey(kind)
  const place = { domain: 'quayside.example', selector: `ek-${kind}`, kind }
  const { name, value } = dkimRecord({ ...place, publicKey })
  return { key: { ...place, privateKey }, dns: { [name]: value } }
}

/** One verdict for each signature, by RFC 6376 section 6; shares nothing with what signs. */
function verified(source: Buffer, dns: Record<string, string>): ('pass' | 'fail')[] {
  const text = source.toString('latin1')
  const [head = '', body = ''] = [
    text.slice(0, text.indexOf('\r\n\r\n')),
    text.slice(text.indexOf('\r\n\r\n') + 4),
  ]
  const headers = head.split('\r\n').reduce<string[]>((all, line) => {
    if (/^[ \t]/.test(line)) all.push(`${all.pop()}\r\n${line}`)
    else all.push(line)
    return all
  }, [])
  const canonical = (header: string) => {
    const [, name = '', value = ''] = /^([^:]*?)[ \t]*:([\s\S]*)$/.exec(header) ?? []
    return `${name.toLowerCase()}:${value
      .replaceAll('\r\n', '')
      .replace(/[ \t]+/g, ' ')
      .trim()}`
  }
  const lines = body.split('\r\n').map(line => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
  while (lines.at(-1) === '') lines.pop()
  const canonicalBody = lines.map(line => `${line}\r\n`).join('')
  const bodyHash = createHash('sha256').update(canonicalBody, 'latin1').digest('base64')
  return headers
    .filter(header => /^dkim-signature:/i.test(header))
    .map(header => {
      const tags = tagsOf(header.slice(header.indexOf(':') + 1))
      const left = [...headers].reverse()
      const chosen = (tags.h ?? '').split(':').flatMap(name => {
        const index = left.findIndex(one => one.toLowerCase().startsWith(`${name.trim().toLowerCase()}:`))
        return index < 0 ? [] : left.splice(index, 1)
      })
      const bare = canonical(header.replace(/([;:\s]b=)[^;]*/, '$1'))
      const data = Buffer.from([...chosen.map(one => `${canonical(one)}\r\n`), bare].join(''), 'latin1')
      const record = tagsOf(dns[`${tags.s}._domainkey.${tags.d}`] ?? '')
      if (!record.p || tags.bh !== bodyHash) return 'fail'
      const signature = Buffer.from(tags.b ?? '', 'base64')
      const isRight =
        tags.a === 'rsa-sha256'
          ? verify('sha256', data, rsa(record.p), signature)
          : verify(null, createHash('sha256').update(data).digest(), ed25519(record.p), signature)
      return isRight ? 'pass' : 'fail'
    })
}

function tagsOf(list: string): Record<string, string> {
  return Object.fromEntries(
    list
      .split(';')
      .filter(tag => tag.includes('='))
      .map(tag => [
        tag.slice(0, tag.indexOf('=')).trim(),
        tag.slice(tag.indexOf('=') + 1).replace(/\s+/g, ''),
      ]),
  )
}

function rsa(p: string): KeyObject {
  return createPublicKey({ key: Buffer.from(p, 'base64'), format: 'der', type: 'spki' })
}

function ed25519(p: string): KeyObject {
  const x = Buffer.from(p, 'base64').toString('base64url')
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
}
