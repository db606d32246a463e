import type { EmbeddedImage } from './data-images.ts'
import { contentIdOf } from './located.ts'
import { fileName, safeFileName, uniqueNames } from './names.ts'
import type { Part } from './tree.ts'

/** An enclosed file. `inline` is true for pictures that the HTML shows by their content id. */
export type Enclosed = {
  name: string
  type: string
  contentId: string | null
  inline: boolean
  content: Uint8Array
}

/** The enclosed parts with safe, unique names; `html` is the sanitised body that may show some of them. */
export function enclose(
  files: readonly Part[],
  images: readonly EmbeddedImage[],
  html: string | null,
  locationIds: ReadonlyMap<Part, string>,
): Enclosed[] {
  const shown = new Set([...(html ?? '').matchAll(/ data-cid="([^"]*)"/g)].map(match => match[1]))
  const parts = files.map((part): Enclosed => {
    const contentId = contentIdOf(part) ?? locationIds.get(part) ?? null
    return {
      name: fileName(part),
      type: /^[a-z0-9!#$&^_.+-]{1,100}\/[a-z0-9!#$&^_.+-]{1,100}$/.test(part.type)
        ? part.type
        : 'application/octet-stream',
      contentId,
      inline: contentId !== null && shown.has(contentId.replace(/&/g, '&amp;')),
      content: part.content,
    }
  })
  const embedded = images.map(({ type, contentId, content }, i): Enclosed => {
    const ending = (type.split('/')[1] ?? 'img').replace('jpeg', 'jpg').replace('svg+xml', 'svg')
    return { name: safeFileName(`image-${i + 1}.${ending}`), type, contentId, inline: true, content }
  })
  const all = [...parts, ...embedded]
  const names = uniqueNames(all.map(file => file.name))
  return all.map((file, i) => ({ ...file, name: names[i] ?? file.name }))
}
