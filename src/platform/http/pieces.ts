import type { FileAnswer } from '../slice.ts'
import type { AppRequest } from './request.ts'

/**
 * A file, or the piece of it that was asked for (RFC 9110 section 14), or the word that the asker has it already. Nothing is
 * opened for HEAD and for what is not sent.
 */
export function answerFile(request: AppRequest, { file, headers }: FileAnswer): Response {
  const { size, etag } = file
  const asked = (name: string) => request.req.header(name)
  const always = { ...headers, etag, 'accept-ranges': 'bytes' }
  if (hasAlready(asked('if-none-match'), etag)) return new Response(null, { status: 304, headers: always })
  const isSame = asked('if-range') === undefined || asked('if-range') === etag
  const piece = isSame ? pieceOf(asked('range'), size) : null
  if (piece === 'outside')
    return new Response(null, { status: 416, headers: { ...always, 'content-range': `bytes */${size}` } })
  const length = piece ? piece.end - piece.start + 1 : size
  const told = {
    ...always,
    'content-length': String(length),
    ...(piece && { 'content-range': `bytes ${piece.start}-${piece.end}/${size}` }),
  }
  const isHead = request.req.raw.method === 'HEAD'
  return new Response(isHead ? null : file.read(piece ?? undefined), {
    status: piece ? 206 : 200,
    headers: told,
  })
}

function hasAlready(given: string | undefined, etag: string): boolean {
  if (given === undefined) return false
  return given.split(',').some(one => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag)
}

/** One piece, both ends among it; null for the whole, also where several pieces were asked for. */
function pieceOf(range: string | undefined, size: number): { start: number; end: number } | 'outside' | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range?.trim() ?? '')
  if (!found || (found[1] === '' && found[2] === '')) return null
  const [, from = '', to = ''] = found
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (from !== '' && to !== '' && Number(to) < Number(from)) return null
  return start > end || start >= size ? 'outside' : { start, end }
}
