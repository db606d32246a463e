export interface MailDocument {
  /** Harmless, with the addresses of its pictures. */
  body: string
  /** Where the desk itself is; pictures come from there, and from nowhere else. */
  origin: string
  isDark: boolean
  /** `@font-face` rules of the desk's own type. */
  fonts: string
  /** What is said before text that its sender had hidden. */
  hiddenBySender: string
}

export interface Page {
  page: string
  /** The frame's element must have the same: only then does what is behind it shine through. */
  scheme: 'light' | 'dark'
}

/**
 * The page inside a mail's frame. It may load nothing: no script at all, styles only its own, type and pictures from the desk
 * alone; it may send no form and lead nowhere. Second to the sanitiser and the frame's sandbox, should either fail.
 */
export function mailDocument({ body, origin, isDark, fonts, hiddenBySender }: MailDocument): Page {
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `img-src ${origin}/api/v1/`,
    `font-src ${origin}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const isSheet = isDark && bringsColours(body)
  const scheme = isDark && !isSheet ? 'dark' : 'light'
  const told = `[data-hidden]::before{content:${JSON.stringify(`${hiddenBySender} `)}}`
  const page = `<!doctype html><html data-scheme="${scheme}"${isSheet ? ' data-sheet' : ''}><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width"><style>${fonts}${styles}${told}</style></head>
<body>${body}</body></html>`
  return { page, scheme }
}

/** Mail that colours itself was made for white paper; in the dark it keeps a light sheet. */
export function bringsColours(html: string): boolean {
  return /[";](?:background-)?color:/i.test(html)
}

const styles = `
:root{color-scheme:light;overflow:auto hidden;scrollbar-width:thin}
:root[data-scheme=dark]{color-scheme:dark}
body{margin:0;padding:1px;font:15px/1.5 "Inter Variable",Inter,"Noto Sans",system-ui,sans-serif;overflow-wrap:break-word;color:#22282b}
:root[data-scheme=dark] body{color:#e7e6e1}
:root[data-sheet]{background:#fff}
:root[data-sheet] body{padding:.5rem .625rem}
a{color:#0b4a4a}
:root[data-scheme=dark] a{color:#8fd3c9}
a[data-leads]::after{content:"(" attr(data-leads) ")";display:inline-block;margin-left:.35em;font-size:.8125rem;font-weight:400;color:#8a4b00;background:#fff6e0;border-radius:3px;padding:0 .25em}
img{max-width:100%;height:auto}
img[data-remote-src]:not([src]),img[data-cid]:not([src]){display:inline-block;min-width:1.5em;min-height:1.2em;border:1px dashed #8b8678;border-radius:4px;font-size:.8125rem;line-height:1.3;color:#6b675c;vertical-align:middle;overflow:hidden;aspect-ratio:auto;width:auto!important;height:auto!important;max-height:4.5em}
img[data-tracker]{display:none}
table{max-width:100%}
td,th{overflow-wrap:break-word}
pre{white-space:pre-wrap}
p{margin:0 0 .75em}
body>:last-child{margin-bottom:0}
body>br:last-child,body>div:last-child>br:only-child{display:none}
blockquote{margin:.5em 0;padding-left:.75em;border-left:2px solid #8b8678}
:is(ul,ol,dl,blockquote) :is(ul,ol,dl,blockquote) :is(ul,ol,dl,blockquote) :is(ul,ol,dl,blockquote) :is(ul,ol,dl,blockquote){padding-left:.25em;margin-left:0}
[data-hidden]{outline:1px dashed #8b8678;outline-offset:1px;border-radius:3px}
[data-hidden]::before{font-size:.75rem;font-weight:400;color:#6b675c}
[data-hidden]+[data-hidden]::before{content:none}
:root[data-scheme=dark] [data-hidden]::before,:root[data-scheme=dark] img{color:#a8a498!important}
:root[data-scheme=dark] a[data-leads]::after{color:#e2b565;background:#33290f}
@media (max-width:44rem){table,tbody,tr,td,th,div{width:auto!important;min-width:0!important;max-width:100%!important}}`
