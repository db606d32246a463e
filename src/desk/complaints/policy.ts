import type { Part } from './contract.ts'

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

/** Whom alone what happens in a file concerns; with those concerned where their own page changes by it. */
export function hearersOf(readers: readonly Reader[], withPages: boolean): string[] {
  return readers
    .filter(reader => ofTheFile.includes(reader.part) || withPages)
    .map(reader => reader.colleagueId)
}

function partOf(colleagueId: string | null, readers: readonly Reader[], among: readonly Part[]): Part | null {
  if (colleagueId === null) return null
  return readers.find(one => one.colleagueId === colleagueId && among.includes(one.part))?.part ?? null
}
