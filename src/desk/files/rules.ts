/** 25 MB, the largest that most mail servers take as a whole message is a little above. */
export const largestUpload = 25_000_000

/** Types that a browser draws without running anything; only these may be shown in place. */
const shownInPlace = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'])

export function mayShowInPlace(type: string): boolean {
  return shownInPlace.has(type)
}

/** RFC 6266: a plain name for old readers, the true one in UTF-8 (RFC 8187). */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** A name without folders and control characters, never empty. */
export function safeName(name: string): string {
  const base =
    name
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .split(/[/\\]/)
      .at(-1)
      ?.trim() ?? ''
  return (base === '.' || base === '..' ? '' : base).slice(0, 200) || 'file'
}

/**
 * What one should know before opening a file: that it is a program, that it can run something, or that its name pretends.
 * Null where there is nothing to say. By the name alone: a type is what its sender wrote.
 */
export function warningOf(name: string): string | null {
  const [ending = '', before = ''] = name
    .toLowerCase()
    .trim()
    .replace(/[. ]+$/, '')
    .split('.')
    .slice(1)
    .reverse()
  const kind = kindOf(ending)
  if (!kind) return null
  const pretends = harmlessEndings.has(before)
    ? ` Its name pretends to be a ${before.toUpperCase()} file.`
    : ''
  return kind + pretends
}

function kindOf(ending: string): string | null {
  if (programs.has(ending)) return 'This file is a program. Open it only if you know who sent it and why.'
  if (pages.has(ending))
    return 'This file is a web page that can run scripts; open it only if you expected it.'
  if (macros.has(ending)) return 'This document can hold macros; leave them switched off.'
  return discs.has(ending)
    ? 'This file is a whole disc, in which programs can hide from the virus scanner.'
    : null
}

const words = (text: string) => new Set(text.trim().split(/\s+/))
const programs = words(`
  exe com scr pif bat cmd ps1 psm1 vbs vbe js jse mjs wsf wsh hta msi msp mst cpl msc jar jnlp lnk url reg inf scf sh bash
  command app pkg dmg deb rpm apk xapk ipa run bin gadget application appref-ms msix appx xll ade adp chm hlp sys dll ocx
  py pyw rb pl php desktop action workflow scpt one settingcontent-ms library-ms search-ms`)
const pages = words('html htm xhtml xht shtml mht mhtml svg svgz xsl xslt swf')
const macros = words('docm dotm xlsm xltm xlsb xlam pptm potm ppsm ppam sldm accdb mdb iqy slk')
const discs = words('iso img vhd vhdx cab ace arj udf')
const harmlessEndings = words(
  'pdf doc docx xls xlsx ppt pptx odt ods txt csv jpg jpeg png gif webp mp3 mp4 zip',
)
