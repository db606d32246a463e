import { timingSafeEqual } from 'node:crypto'
import { NotFound, Refused } from '../../../../kit/problem.ts'
import { day } from '../../../../kit/time.ts'
import type { Context } from '../../../../platform/context.ts'
import { fetchOutside, publicWeb, type Reach, Unfetchable } from '../../../../platform/outside/fetch.ts'
import { turns } from '../../../../platform/outside/turns.ts'
import type { RawAnswer } from '../../../../platform/slice.ts'
import { messageById } from '../../../conversations/index.ts'
import { mailSettings } from '../settings/actions.ts'
import type { MailSettings } from '../settings/rules.ts'
import { isDrawable, type Picture, pictureIn } from './kinds.ts'

/**
 * The addresses under which this desk fetches the remote pictures of a message, each signed for this message: nobody can
 * have another address fetched by it. Empty where the desk never loads pictures.
 */
export async function picturesOf(
  ctx: Context,
  { id }: { id: string },
): Promise<{ isOff: boolean; items: { source: string; path: string }[] }> {
  const message = await mustSee(ctx, id)
  const { loadsPictures } = await mailSettings(ctx)
  if (!loadsPictures) return { isOff: true, items: [] }
  const html = `${message.html ?? ''}${message.quotedHtml ?? ''}`
  const sources = [...html.matchAll(/ data-remote-src="([^"]*)"/g)].map(found => unescaped(found[1] ?? ''))
  const items = [...new Set(sources)].slice(0, mostPictures).map(source => {
    const query = new URLSearchParams({ source, key: keyFor(ctx, id, source) })
    return { source, path: `/api/v1/messages/${id}/picture?${query}` }
  })
  return { isOff: false, items }
}

/** One picture, fetched in the desk's name for a colleague who may see the message that shows it. */
export async function picture(
  ctx: Context,
  input: { id: string; source: string; key: string },
  reach: Reach = publicWeb,
): Promise<RawAnswer> {
  const right = Buffer.from(keyFor(ctx, input.id, input.source))
  const given = Buffer.from(input.key)
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw notThere()
  await mustSee(ctx, input.id)
  const settings = await mailSettings(ctx)
  if (!settings.loadsPictures) throw new Refused('This desk does not load pictures from elsewhere.', 'off')
  const content = await cachedOrFetched(ctx, input.source, settings, reach)
  return { body: new Uint8Array(content), headers: headersFor(mustBePicture(content)) }
}

const mostPictures = 500
const accept = 'image/avif,image/webp,image/png,image/jpeg,image/gif'
const inTurn = turns({ all: 16, each: 4, waiting: 400 })
/** Fetched now, so that two colleagues who look at the same moment fetch once. */
const onTheWay = new Map<string, Promise<Buffer>>()

async function cachedOrFetched(
  ctx: Context,
  source: string,
  settings: MailSettings,
  reach: Reach,
): Promise<Buffer> {
  const kept = await ctx.cache.get(source, ctx.now, settings.keepPicturesFor * day)
  if (kept) return kept
  const already = onTheWay.get(source)
  if (already !== undefined) return already
  const limits = { ...reach, largest: settings.largestPicture * 1_000_000, ports: portsOf(reach, settings) }
  const fetched = inTurn(hostOf(source), () => fetchOutside(source, accept, limits))
    .then(async content => {
      mustBePicture(content)
      await ctx.cache.put(source, content, settings.pictureCache * 1_000_000)
      return content
    })
    .catch(error => {
      if (error instanceof Unfetchable)
        throw new NotFound(`This picture could not be loaded. ${error.message}`)
      throw error
    })
    .finally(() => onTheWay.delete(source))
  onTheWay.set(source, fetched)
  return fetched
}

function portsOf(reach: Reach, { picturePorts }: MailSettings): number[] {
  return [...reach.ports, ...picturePorts.map(Number).filter(port => port > 0 && port < 65_536)]
}

function mustBePicture(content: Buffer): Picture {
  const found = pictureIn(content)
  if (!found) throw new NotFound('This picture could not be loaded. It is no picture that is shown here.')
  if (!isDrawable(found)) throw new NotFound('This picture could not be loaded. It is too large to be drawn.')
  return found
}

function headersFor({ type }: Picture): Record<string, string> {
  return {
    'content-type': type,
    'content-disposition': 'inline',
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, max-age=86400',
  }
}

async function mustSee(ctx: Context, id: string) {
  const found = await messageById(ctx, id)
  if (!found) throw notThere()
  return found.message
}

function notThere(): NotFound {
  return new NotFound('There is no such picture.')
}

function keyFor(ctx: Context, messageId: string, source: string): string {
  return ctx.seal.sign(`picture\n${messageId}\n${source}`)
}

function hostOf(source: string): string {
  return URL.parse(source)?.host ?? ''
}

function unescaped(value: string): string {
  return value
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}
