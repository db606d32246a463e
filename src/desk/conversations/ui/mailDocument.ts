export interface MailDocument {
  /** Sanitised when it was stored. */
  html: string
  /** Where the desk itself is; enclosed pictures come from there. */
  origin: string
  /** The address of an enclosed picture by its content id; null where there is none. */
  imageAt: (contentId: string) => string | null
  showsRemote: boolean
  isDark: boolean
  /** `@font-face` rules of the desk's own type. */
  fonts: string
}

export interface Page {
  page: string
  /** The frame's element must have the same: only then does what is behind it shine through. */
  scheme: 'light' | 'dark'
}

/**
 * The page inside a mail's frame. It may load nothing: no script at all, styles only its own, type and pictures from the desk,
 * and from elsewhere only when the reader asked. Second to the sanitiser and the frame's sandbox, should either fail.
 */
export function mailDocument({ html, origin, imageAt, showsRemote, isDark, fonts }: MailDocument): Page {
  const images = `${origin} data:${showsRemote ? ' https: http:' : ''}`
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src ${images}; font-src ${origin}`
  const isSheet = isDark && bringsColours(html)
  const scheme = isDark && !isSheet ? 'dark' : 'light'
  const page = `<!doctype html><html data-scheme="${scheme}"${isSheet ? ' data-sheet' : ''}><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer"><base target="_blank"><style>${fonts}${styles}</style></head>
<body>${withPictures(html, imageAt, showsRemote)}</body></html>`
  return { page, scheme }
}

/** Mail that colours itself was made for white paper; in the dark it keeps a light sheet. */
export function bringsColours(html: string): boolean {
  return /\b(?:background|bgcolor|color)(?:-color)?\s*[:=]/i.test(html)
}

const styles = `
:root{color-scheme:light;overflow:hidden}
:root[data-scheme=dark]{color-scheme:dark}
body{margin:0;padding:1px;font:15px/1.5 "Inter Variable",Inter,"Noto Sans",system-ui,sans-serif;overflow-wrap:anywhere;color:#22282b}
:root[data-scheme=dark] body{color:#e7e6e1}
:root[data-sheet]{background:#fff}
:root[data-sheet] body{padding:.5rem .625rem}
:root[data-scheme=dark] a{color:#8fd3c9}
a{color:#0b4a4a}
img{max-width:100%;height:auto}
img[data-remote-src]:not([src]),img[data-cid]:not([src]){display:inline-block;min-width:1.5em;min-height:1.2em;border:1px dashed #8b8678;border-radius:4px}
table{max-width:100%}
pre{white-space:pre-wrap}
p{margin:0 0 .75em}
body>:last-child{margin-bottom:0}
body>br:last-child,body>div:last-child>br:only-child{display:none}
blockquote{margin:.5em 0;padding-left:.75em;border-left:2px solid #8b8678}`

/** In sanitised HTML no attribute holds a bare `>`. */
const imageTag = /<img\b[^<>]*>/g

function withPictures(html: string, imageAt: MailDocument['imageAt'], showsRemote: boolean): string {
  return html.replace(imageTag, tag => {
    const contentId = / data-cid="([^"]*)"/.exec(tag)?.[1]
    const address = contentId === undefined ? null : imageAt(unescaped(contentId))
    if (address !== null) return `<img src="${address}"${tag.slice(4)}`
    return showsRemote ? tag.replace(' data-remote-src="', ' src="') : tag
  })
}

function unescaped(value: string): string {
  return value
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}
