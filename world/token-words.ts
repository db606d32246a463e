/** What a client says of itself when it signs in by token: `AUTH OAUTHBEARER` (RFC 7628) or `AUTH XOAUTH2`. */
export function tokenWords(line: string): { user: string; token: string } | null {
  const [, mechanism = '', given = ''] = /^AUTH (OAUTHBEARER|XOAUTH2) (\S+)/i.exec(line) ?? []
  if (!mechanism) return null
  const [header = '', ...pairs] = Buffer.from(given, 'base64').toString('utf8').split('\x01')
  const token = pairs.find(pair => pair.startsWith('auth=Bearer '))?.slice('auth=Bearer '.length) ?? ''
  if (mechanism.toUpperCase() === 'XOAUTH2') return { user: header.replace(/^user=/, ''), token }
  const name = header.replace(/^n,a=|,$/g, '')
  return { user: name.replace(/=2C/g, ',').replace(/=3D/g, '='), token }
}
