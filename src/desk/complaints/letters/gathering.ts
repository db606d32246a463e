import { dayIn } from '../../../kit/days.ts'
import type { Context } from '../../../platform/context.ts'
import { promiseById, promisesOf } from '../../promises/index.ts'
import { deskSettings } from '../../setup/index.ts'
import type { Opened } from '../access.ts'
import type { Stage } from '../clocks/contract.ts'
import { stageOf } from '../clocks/rules/presets.ts'
import type { Allegation, File, Subject } from '../file/contract.ts'
import { load } from '../file/loading.ts'
import { shown } from '../file/showing.ts'
import { presetOf } from '../file/ticking.ts'
import { complaintContact, outsideRoute } from '../settings/choosing.ts'
import type { AllegationFacts, LetterFacts, RegimeFacts, SubjectFacts } from './rules/facts.ts'

/** What a letter of this file is put together from and checked against, as the file stands now. */
export async function factsFor(
  ctx: Context,
  { row, part }: Opened,
  subjectId: string | null,
): Promise<LetterFacts> {
  const file = await shown(ctx, row.id, part)
  const { name: desk, locale, timeZone } = await deskSettings(ctx)
  const stage = file.stages.find(each => each.stage === file.stage)
  const subject = file.subjects.find(each => each.id === subjectId)
  const extension = stage?.extensions.at(-1)
  const dayOf = (at: string) => dayIn(timeZone, new Date(at))
  return {
    desk,
    locale,
    today: dayIn(timeZone, ctx.now),
    number: file.number,
    title: file.title,
    stage: file.stage,
    complainant: file.complainant,
    onBehalfOf: file.onBehalfOf,
    receivedOn: dayOf(file.receivedAt),
    receivedHow: file.receivedHow,
    about: file.about,
    wish: file.wishedOutcome,
    why: stage?.why ?? '',
    regime: await regimeFacts(ctx, row),
    answerBy: file.clock.steps.find(step => step.kind === 'answer')?.dueDay ?? null,
    extension: extension ? { ...extension } : null,
    contact: await complaintContact(ctx),
    allegations: file.items.map(allegationFacts),
    promises: await owed(ctx, file),
    subject: subject ? subjectFacts(subject, dayOf) : null,
    colleagues: file.subjects.map(({ colleague, called }) => ({ name: colleague.name, called })),
    handler: file.handler.name,
  }
}

async function regimeFacts(ctx: Context, row: Opened['row']): Promise<RegimeFacts> {
  const preset = presetOf((await load(ctx, row)).stage)
  const terms = stageOf(preset, row.stage as Stage)
  return {
    name: preset.name,
    answerMust: terms?.answerMust ?? [],
    extensionMust: terms?.steps.find(each => each.kind === 'answer')?.extension?.mustAlso ?? [],
    hasNextStage: preset.stages.some(each => each.stage > row.stage),
    outside: await outsideRoute(ctx, preset),
  }
}

function allegationFacts(allegation: Allegation): AllegationFacts {
  const { position, words, standard, facts, finding, cell, effect, remedy, learning, subject } = allegation
  const { rule, happenedOn } = standard
  return {
    position,
    words,
    happenedOn,
    rule: rule && {
      title: rule.title,
      version: rule.version,
      words: rule.words,
      reason: rule.reason,
      from: rule.from,
    },
    standard: standard.words,
    facts,
    finding,
    cell,
    effect,
    remedy,
    learning,
    subject: subject?.id ?? null,
  }
}

function subjectFacts(subject: Subject, dayOf: (at: string) => string): SubjectFacts {
  const { id, colleague, called, account, invitedUntil, supporter } = subject
  return {
    id,
    name: colleague.name,
    called,
    account,
    invitedUntil: invitedUntil && dayOf(invitedUntil),
    supporter: supporter?.name ?? '',
  }
}

/** What the complainant was promised in the conversations of the matter and does not have yet. */
async function owed(ctx: Context, file: File): Promise<LetterFacts['promises']> {
  const ids = [file.conversation, ...file.conversations].map(each => each.id)
  const all = (await Promise.all(ids.map(each => promisesOf(ctx, each)))).flat()
  const promises = await Promise.all(all.map(({ id }) => promiseById(ctx, id)))
  return promises
    .filter(({ state }) => state !== 'kept' && state !== 'withdrawn')
    .map(({ words, due }) => ({ words, day: due.day }))
}
