/** How to reach a mail server. `tls` from the first byte, `starttls` demanded, `none` only on one's own machine or net. */
export interface MailServer {
  host: string
  port: number
  security: 'tls' | 'starttls' | 'none'
  username: string
  password: string
}
