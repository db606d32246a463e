/**
 * The host to which a link leads, if its words name another one: an address of a site or of a person that is not where one
 * arrives. Null where the words promise nothing or tell the truth. `href` as the sanitiser or a browser writes it.
 */
export function leadsElsewhere(words: string, href: string): string | null {
  const target = URL.parse(href)
  if (!target) return null
  const host = target.protocol === 'mailto:' ? domainOf(target.pathname) : target.hostname
  const promised = promisedHost(words)
  if (!host || !promised) return null
  const [plain, said] = [bare(host), bare(promised)]
  return plain === said || plain.endsWith(`.${said}`) ? null : host
}

/** The host that text itself leads to, where one would read another: behind a name and @, or in look-alike letters. */
export function trueHost(address: string): string | null {
  const url = URL.parse(address)
  if (!url) return null
  const shown = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1]?.toLowerCase() ?? ''
  return shown.replace(/:\d+$/, '') === url.hostname ? null : url.hostname
}

const invisible = /\p{Default_Ignorable_Code_Point}/gu
/** Ends of file names that read like those of hosts. */
const files = /\.(?:pdf|docx?|xlsx?|pptx?|html?|png|jpe?g|gif|zip|txt|csv|js|md|rs|sh|py)$/

function promisedHost(words: string): string | null {
  const text = words.replace(invisible, '').trim().toLowerCase()
  if (text.length > 300) return null
  const person = /(?:^|\s)[^\s@<>]+@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?=[\s>.,]|$)/u.exec(text)?.[1]
  if (person) return ascii(person)
  const site =
    /(?:^|[\s(])(?:https?:\/\/|(?=www\.|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}))([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/u.exec(
      text,
    )
  const host = site?.[1]
  // Two words without a space between sentences ("done.thanks") promise no site, nor does a file.
  if (!host || (files.test(host) && !text.includes('//'))) return null
  const isWhole = text.includes('//') || host.startsWith('www.') || /^[^\s]+$/.test(text)
  return isWhole ? ascii(host) : null
}

function ascii(host: string): string | null {
  return URL.parse(`https://${host}`)?.hostname ?? null
}

function bare(host: string): string {
  return host.toLowerCase().replace(/^www\./, '')
}

function domainOf(addresses: string): string | null {
  const domain = /@([^@,?]+)$/.exec(addresses.split(',')[0] ?? '')?.[1]
  return domain ? ascii(domain) : null
}
