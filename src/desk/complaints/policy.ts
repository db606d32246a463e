import type { Part, State } from './contract.ts'

/** A role opens no file: who is not on its list learns nothing of it, leads and owners of the desk included. */
interface Reader {
  colleagueId: string
  part: Part
}

const ofTheFile: readonly Part[] = ['handler', 'decider', 'named', 'ruleOwner']
const ofThePage: readonly Part[] = ['subject', 'supporter']

/** The whole file. */
export function readsFile(colleagueId: string | null, readers: readonly Reader[]): Part | null {
  return partOf(colleagueId, readers, ofTheFile)
}

/** The colleague's own page of it. */
export function readsPage(colleagueId: string | null, readers: readonly Reader[]): Part | null {
  return partOf(colleagueId, readers, ofThePage)
}

/** Whom alone what happens in a file concerns; pages of it have hearers of their own. */
export function hearersOf(readers: readonly Reader[]): string[] {
  return readers.filter(reader => ofTheFile.includes(reader.part)).map(reader => reader.colleagueId)
}

/** Where a file stands, and who acts on it; `deciderId` is whoever decides at its stage. */
export interface Standing {
  who: string | null
  part: Part
  state: State
  stage: number
  deciderId: string
  /** Whether the regime knows a stage after this one. */
  hasNextStage: boolean
}

/** What one may do with a file besides reading it; who is only named, and who owns a rule in it, reads. */
export function mayDo({ who, part, state, stage, deciderId, hasNextStage }: Standing) {
  const isTheirs = part === 'handler' || part === 'decider'
  const isOver = state === 'closed' || state === 'withdrawn'
  return {
    change: isTheirs && (state === 'open' || state === 'responded'),
    decide: state === 'open' && who === deciderId,
    respond: isTheirs && state === 'open',
    reopen: isTheirs && (isOver || state === 'responded'),
    takeFurther: isTheirs && hasNextStage && stage === 1 && (isOver || state === 'responded'),
    close: isTheirs && (state === 'open' || state === 'responded'),
    manageReaders: part === 'handler' && state !== 'merged',
  }
}

export const partsOfTheFile = ofTheFile

function partOf(colleagueId: string | null, readers: readonly Reader[], among: readonly Part[]): Part | null {
  if (colleagueId === null) return null
  return readers.find(one => one.colleagueId === colleagueId && among.includes(one.part))?.part ?? null
}
