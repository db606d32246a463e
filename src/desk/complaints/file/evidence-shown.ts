import type { Context } from '../../../platform/context.ts'
import { messageById, summariesByIds } from '../../conversations/index.ts'
import { noteById } from '../../notes/index.ts'
import type { Evidence } from './contract.ts'
import type { EvidenceRow } from './store-evidence.ts'

interface Shown {
  /** `null`: about the whole. */
  allegation: string | null
  shown: Evidence
}

/** What is in a file as evidence, without what was taken out; who said it and where, as far as that is known. */
export async function evidenceShown(ctx: Context, rows: EvidenceRow[]): Promise<Shown[]> {
  const there = rows.filter(row => row.removed_at === null)
  const said = await Promise.all(there.map(row => saidIn(ctx, row)))
  const ids = [...new Set(said.map(one => one.conversation).filter(id => id !== null))]
  const conversations = new Map((await summariesByIds(ctx, ids)).map(one => [one.id, one]))
  return there.map((row, at) => {
    const found = said[at]
    const conversation = found?.conversation ? conversations.get(found.conversation) : undefined
    return {
      allegation: row.allegation_id,
      shown: {
        id: row.id,
        kind: row.kind,
        ref: row.ref,
        words: row.words,
        conversation: conversation ? { id: conversation.id, number: conversation.number } : null,
        said: found?.said ?? null,
        addedBy: row.added_by_name,
        addedAt: row.added_at.toISOString(),
      },
    }
  })
}

async function saidIn(
  ctx: Context,
  row: EvidenceRow,
): Promise<{ conversation: string | null; said: Evidence['said'] }> {
  if (row.kind === 'message' && row.ref) {
    const found = await messageById(ctx, row.ref)
    if (found) {
      const { author, saidAt } = found.message
      return { conversation: found.conversationId, said: { at: saidAt, by: author.name } }
    }
  }
  if (row.kind === 'note' && row.ref) {
    const note = await noteById(ctx, row.ref)
    if (note) return { conversation: null, said: { at: note.madeAt, by: note.author.name } }
  }
  return { conversation: null, said: null }
}
