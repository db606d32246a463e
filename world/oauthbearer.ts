import SASL from 'smtp-server/lib/sasl.js'

/**
 * The standard's way of signing in by token (RFC 7628), which the SMTP library does not have: rewritten as XOAUTH2, which
 * it has, so that a server asks its `onAuth` the same question for both.
 */
const ways = SASL as unknown as Record<string, (this: unknown, args: string[], done: () => void) => void>

ways.SASL_OAUTHBEARER = function (args, done) {
  const [header = '', ...pairs] = Buffer.from(args[0] ?? '', 'base64')
    .toString('utf8')
    .split('\x01')
  const user = header.replace(/^n,a=|,$/g, '')
  const token = pairs.find(pair => pair.startsWith('auth=Bearer '))?.slice('auth=Bearer '.length) ?? ''
  const name = user.replace(/=2C/g, ',').replace(/=3D/g, '=')
  const same = Buffer.from(`user=${name}\x01auth=Bearer ${token}\x01\x01`).toString('base64')
  SASL.SASL_XOAUTH2.call(this as never, [same], done)
}
