import type { InputOf, OutputOf } from '../../kit/endpoint.ts'
import { Invalid, NotFound } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import { type FileAnswer, handleRaw, type Slice } from '../../platform/slice.ts'
import * as contract from './contract.ts'
import { contentDisposition, largestUpload, mayShowInPlace, safeName } from './rules.ts'
import * as store from './store.ts'

export const files: Slice = {
  name: 'files',
  endpoints: [handleRaw(contract.upload, upload), handleRaw(contract.download, download)],
}

export interface KeptFile {
  id: string
  sha256: string
  name: string
  type: string
  size: number
}

/** Keeps content that the desk was given, such as a mail's attachment. */
export async function keepFile(
  ctx: Context,
  file: { name: string; type: string; content: Uint8Array },
): Promise<KeptFile> {
  const kept = await ctx.files.keep(file.content)
  return insert(ctx, { ...kept, name: safeName(file.name), type: file.type })
}

/** In the order of the ids; throws `Invalid` for one that is not there. */
export async function filesByIds(ctx: Context, ids: string[]): Promise<KeptFile[]> {
  const rows = new Map((await store.byIds(ctx.db, ids)).map(row => [row.id, row]))
  return ids.map(id => {
    const row = rows.get(id)
    if (!row) throw new Invalid('An attachment is not there any more; attach it again.', 'attachments')
    return { id: row.id, sha256: row.sha256, name: row.name, type: row.type, size: row.size }
  })
}

async function upload(
  ctx: Context,
  input: InputOf<typeof contract.upload>,
  body: ReadableStream<Uint8Array> | null,
): Promise<OutputOf<typeof contract.upload>> {
  if (!body) throw new Invalid('Send the file as the body.')
  const kept = await ctx.files.keep(body, largestUpload)
  const { sha256: _, ...shown } = await insert(ctx, { ...kept, name: safeName(input.name), type: input.type })
  return shown
}

/**
 * Never a type that a browser would run: what is not a plain picture is a download of bytes without a meaning, also a PDF,
 * which browsers read by programs of their own. The name cannot leave its header.
 */
async function download(ctx: Context, input: InputOf<typeof contract.download>): Promise<FileAnswer> {
  const [row] = await store.byIds(ctx.db, [input.id])
  if (!row || !(await ctx.files.has(row.sha256))) throw new NotFound('This file is not there.')
  const isShown = input.inline === 'true' && mayShowInPlace(row.type)
  return {
    file: {
      size: Number(row.size),
      etag: `"${row.sha256}"`,
      read: piece => ctx.files.read(row.sha256, piece),
    },
    headers: {
      'content-type': isShown ? row.type : 'application/octet-stream',
      'content-disposition': contentDisposition(isShown ? 'inline' : 'attachment', row.name),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=31536000, immutable',
    },
  }
}

async function insert(ctx: Context, file: Omit<KeptFile, 'id'>): Promise<KeptFile> {
  const id = ctx.id()
  await store.insert(ctx.db, { id, ...file, made_by: ctx.actor.id, made_at: ctx.now })
  return { id, ...file }
}
