import type { InputOf } from '../../../kit/endpoint.ts'
import { Invalid, NotFound } from '../../../kit/problem.ts'
import { oneLine } from '../../../kit/text.ts'
import type { Context } from '../../../platform/context.ts'
import { messageById } from '../../conversations/index.ts'
import { filesByIds } from '../../files/index.ts'
import { noteById } from '../../notes/index.ts'
import { promiseById } from '../../promises/index.ts'
import { refusalById } from '../../rules/index.ts'
import { recordIn } from '../access.ts'
import { evidenceChanged } from '../contract.ts'
import { within } from './acting.ts'
import { allegationIn } from './allegations.ts'
import type * as contract from './contract.ts'
import * as store from './store-evidence.ts'
import type * as verbs from './verbs/contract.ts'

export function addEvidence(ctx: Context, input: InputOf<typeof verbs.addEvidence>): Promise<contract.File> {
  return within(ctx, input.id, 'change', async (row, loaded) => {
    if (input.allegation) allegationIn(loaded, input.allegation)
    const words = await wordsOf(ctx, input)
    const evidence: store.EvidenceRow = {
      id: ctx.id(),
      complaint_id: row.id,
      allegation_id: input.allegation,
      kind: input.kind,
      ref: input.kind === 'words' ? null : input.ref,
      words,
      added_by_id: ctx.actor.id,
      added_by_name: ctx.actor.name,
      added_at: ctx.now,
      removed_at: null,
      removed_because: '',
    }
    await store.insertEvidence(ctx.db, evidence)
    const { id, allegation_id: allegation } = evidence
    await recordIn(ctx, row, evidenceChanged, { evidence: id, allegation, what: 'added', because: '' })
  })
}

/** The row stays, marked: a finding may have rested on it. */
export function removeEvidence(
  ctx: Context,
  input: InputOf<typeof verbs.removeEvidence>,
): Promise<contract.File> {
  return within(ctx, input.id, 'change', async (row, loaded) => {
    const evidence = loaded.evidence.find(each => each.id === input.evidence && each.removed_at === null)
    if (!evidence) throw new Invalid('This is not in the file (any more).', 'evidence')
    await store.takeOut(ctx.db, evidence.id, ctx.now, input.because)
    await recordIn(ctx, row, evidenceChanged, {
      evidence: evidence.id,
      allegation: evidence.allegation_id,
      what: 'removed',
      because: input.because,
    })
  })
}

type Given = Pick<InputOf<typeof verbs.addEvidence>, 'kind' | 'ref' | 'words'>

/** What it is, in a line; of a message the words that were chosen. Throws `Invalid` for what this desk does not have. */
async function wordsOf(ctx: Context, { kind, ref, words }: Given): Promise<string> {
  if (kind === 'words') {
    if (words === '') throw new Invalid('Write down what it is.', 'words')
    return words
  }
  if (ref === null) throw new Invalid('Say which one.', 'ref')
  const found = await textOf(ctx, kind, ref)
  if (found === undefined) throw new Invalid('This is not at this desk (any more).', 'ref')
  return words || oneLine(found, 300)
}

async function textOf(ctx: Context, kind: Given['kind'], ref: string): Promise<string | undefined> {
  switch (kind) {
    case 'message':
      return (await messageById(ctx, ref))?.message.text
    case 'note':
      return (await noteById(ctx, ref))?.text
    case 'file':
      return (await filesByIds(ctx, [ref]).catch(none))?.[0]?.name
    case 'promise':
      return (await promiseById(ctx, ref).catch(none))?.words
    case 'refusal': {
      const refusal = await refusalById(ctx, ref)
      return refusal && `${refusal.rule.title}: ${refusal.lines.cannot}`
    }
    case 'words':
      return undefined
  }
}

function none(error: unknown): undefined {
  if (error instanceof NotFound || error instanceof Invalid) return undefined
  throw error
}
