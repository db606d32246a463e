/** How to reach a mail server. `tls` from the first byte, `starttls` demanded, `none` only on one's own machine or net. */
export interface MailServer {
  host: string
  port: number
  security: 'tls' | 'starttls' | 'none'
  username: string
  password: string
  /** Signs in by OAuth instead of the password: OAUTHBEARER (RFC 7628) where the server has it, else XOAUTH2. */
  accessToken?: string | undefined
}
