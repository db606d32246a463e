import * as file from '../../src/desk/complaints/file/contract.ts'
import * as verbs from '../../src/desk/complaints/file/verbs/contract.ts'
import { beginLetter, issueLetter, writeLetter } from '../../src/desk/complaints/letters/contract.ts'
import { lodge, prepare } from '../../src/desk/complaints/lodging/contract.ts'
import { giveAccount, mine, readNotice, seeFindings } from '../../src/desk/complaints/mine/contract.ts'
import { dayIn } from '../../src/kit/days.ts'
import { desk } from '../cast.ts'
import { enter } from '../enter.ts'
import type { ComplaintStep, Story } from '../story.ts'
import { conversationOf, type Scene } from './scene.ts'

type Does<K extends ComplaintStep['does']> = Extract<ComplaintStep, { does: K }>

/** A complaint is lodged, or its file goes on; Chiara, who leads, handles every one of them. */
export async function tellComplaint(scene: Scene, story: Story, step: ComplaintStep): Promise<void> {
  switch (step.does) {
    case 'lodge':
      return lodged(scene, story, step)
    case 'account':
    case 'see':
      return onOwnPage(scene, step)
    case 'letter':
      return written(scene, await fileOf(scene, story, step.by), step)
    default:
      return inFile(scene, await fileOf(scene, story, step.by), step)
  }
}

async function lodged(scene: Scene, story: Story, step: Does<'lodge'>): Promise<void> {
  const { title, words, wish = '', needs = '', unsafe = '', concerns } = step
  const as = scene.cast[step.by]
  const conversation = conversationOf(scene, story)
  // The message that says so becomes the first evidence.
  const { message } = await enter(scene.then.runtime, prepare, { conversation }, { as })
  await enter(
    scene.then.runtime,
    lodge,
    {
      conversation,
      ...(message && { message }),
      ...{ title, words, needs },
      wishedOutcome: wish,
      isUnsafe: unsafe !== '',
      safety: unsafe,
      subject: concerns ? scene.cast[concerns].id : null,
    },
    { as },
  )
}

/** What the colleague concerned does: their only file that is open just now. */
async function onOwnPage(scene: Scene, step: Does<'account' | 'see'>): Promise<void> {
  const { runtime } = scene.then
  const as = scene.cast[step.by]
  const { items } = await enter(runtime, mine, {}, { as })
  const found = items.find(each => each.title === step.file)
  if (!found) throw new Error(`No file “${step.file}” concerns ${as.name}.`)
  const { id } = found
  if (step.does === 'account') {
    await enter(runtime, readNotice, { id }, { as })
    await enter(runtime, giveAccount, { id, accounts: [{ allegation: null, words: step.words }] }, { as })
    return
  }
  const corrections = step.correction ? [{ allegation: null, words: step.correction }] : []
  await enter(runtime, seeFindings, { id, corrections }, { as })
}

type InFile = Exclude<ComplaintStep, Does<'lodge' | 'account' | 'see' | 'letter'>>

async function inFile(scene: Scene, known: file.File, step: InFile): Promise<void> {
  const { runtime } = scene.then
  const as = { as: scene.cast[step.by] }
  const { id } = known
  const allegation = known.items[0]?.id ?? ''
  const subject = known.subjects[0]?.id ?? ''
  switch (step.does) {
    case 'acknowledge':
      await enter(runtime, verbs.acknowledge, { id, how: step.how }, as)
      return
    case 'write down': {
      const { on, rule, ...texts } = step.texts
      const standard = {
        ...(on && { happenedOn: dayIn(desk.timeZone, on(scene.now)) }),
        ...(rule && { rule: scene.rules[rule] }),
      }
      await enter(runtime, verbs.changeAllegation, { id, allegation, ...texts, ...standard }, as)
      return
    }
    case 'invite':
      await enter(runtime, verbs.invite, { id, subject }, as)
      return
    case 'find': {
      const { does: _, by: __, at: ___, ...found } = step as typeof step & { at: unknown }
      await enter(runtime, verbs.decide, { id, allegation, ...found }, as)
      return
    }
    case 'show':
      await enter(runtime, verbs.showFindings, { id, subject }, as)
      return
    case 'answer':
      await enter(runtime, verbs.respond, { id, how: step.how }, as)
      return
    case 'further':
      await enter(runtime, verbs.takeFurther, { id, why: step.why, decider: scene.cast[step.to].id }, as)
      return
    case 'end':
      await enter(runtime, verbs.close, { id, because: step.because }, as)
  }
}

/** Put together by the desk, written over by hand, signed and issued on paper. */
async function written(scene: Scene, known: file.File, step: Does<'letter'>): Promise<void> {
  const { runtime } = scene.then
  const as = { as: scene.cast[step.by] }
  const complaint = known.id
  const subject = step.kind === 'closing' ? { subject: known.subjects[0]?.id } : {}
  const { id: letter } = await enter(runtime, beginLetter, { complaint, kind: step.kind, ...subject }, as)
  const html = step.text
    .split('\n\n')
    .map(paragraph => `<p>${paragraph}</p>`)
    .join('')
  const { version, missing } = await enter(runtime, writeLetter, { complaint, letter, html, version: 1 }, as)
  const knowing = missing.map(each => each.kind)
  const by = step.kind === 'closing' ? 'page' : 'post'
  await enter(
    runtime,
    issueLetter,
    { complaint, letter, version, by, role: 'Head of the library', knowing },
    as,
  )
}

/** The file that was lodged from the story, as whoever acts reads it. */
async function fileOf(scene: Scene, story: Story, by: ComplaintStep['by']): Promise<file.File> {
  const { runtime } = scene.then
  const as = { as: scene.cast[by] }
  const conversation = conversationOf(scene, story)
  const { items } = await enter(runtime, file.list, { conversation, which: 'any' }, as)
  if (!items[0]) throw new Error(`${scene.cast[by].name} reads no file of “${story.shows}”.`)
  return enter(runtime, file.find, { id: items[0].id }, as)
}
