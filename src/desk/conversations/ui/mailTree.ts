import { harmlessAttributes, harmlessTags } from '../../../kit/harmless-html.ts'
import { leadsElsewhere } from './leadsTo.ts'

export interface MailTree {
  /** Sanitised when it was stored. */
  html: string
  /** The address of an enclosed picture by its content id; null where there is none. */
  imageAt: (contentId: string) => string | null
  /** The desk's own address of a picture from elsewhere; null while nobody asked for it. */
  remoteAt: (source: string) => string | null
  /** What is said beside a link whose words name another host. */
  leadsTo: (host: string) => string
}

/**
 * The mail as it is put into its frame. It was made harmless when it came in; here the browser's own parser reads it, in a
 * document where nothing runs or loads, and what should not be there all the same is taken away. Pictures get their addresses,
 * and links say where they lead if their words say something else.
 */
export function mailTree({ html, imageAt, remoteAt, leadsTo }: MailTree): string {
  const inert = new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html')
  for (const element of inert.body.querySelectorAll('*')) {
    if (element.namespaceURI !== xhtml || !tags.has(element.localName)) element.remove()
    else keepHarmless(element)
  }
  for (const image of inert.body.querySelectorAll('img')) {
    const { cid, remoteSrc } = image.dataset
    const address =
      (cid !== undefined && imageAt(cid)) || (remoteSrc !== undefined && remoteAt(remoteSrc)) || null
    if (address !== null) image.setAttribute('src', address)
  }
  for (const link of inert.body.querySelectorAll('a[href]')) {
    const host = leadsElsewhere(link.textContent, link.getAttribute('href') ?? '')
    if (host !== null) link.setAttribute('data-leads', leadsTo(host))
  }
  for (const hidden of inert.body.querySelectorAll('[data-hidden]')) {
    if (hidden.textContent.trim() === '') hidden.removeAttribute('data-hidden')
  }
  return inert.body.innerHTML
}

const xhtml = 'http://www.w3.org/1999/xhtml'
const tags = new Set(harmlessTags)
const everywhere = harmlessAttributes['*'] ?? []

function keepHarmless(element: Element): void {
  const own = harmlessAttributes[element.localName] ?? []
  for (const { name, value } of [...element.attributes]) {
    const isKnown = everywhere.includes(name) || own.includes(name)
    const isBad =
      (name === 'href' && !/^(?:https?:|mailto:|tel:)/i.test(value)) ||
      (name === 'style' && /[\\@<]|url\(|expression|position/i.test(value))
    if (!isKnown || isBad) element.removeAttribute(name)
  }
}
