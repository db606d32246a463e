/**
 * What becomes of a text that several may write in: mine while I write it, the file's once it is saved, and both beside
 * each other where somebody else has changed it meanwhile. Nothing is lost either way.
 */
export interface KeptText {
  /** What I have written and the file does not hold yet; `null` where there is nothing. */
  mine: string | null
  /** What the file said when I began. */
  base: string
  saving: 'no' | 'now' | 'done' | 'failed'
  problem: string
}

export function readText(theFile: string): KeptText {
  return { mine: null, base: theFile, saving: 'no', problem: '' }
}

/** What stands in the field. */
export function shownOf(kept: KeptText, theFile: string): string {
  return kept.mine ?? theFile
}

/** Whether somebody else has changed it since I began, to something else than what I write. */
export function isContested(kept: KeptText, theFile: string): boolean {
  return kept.mine !== null && theFile !== kept.base && theFile !== kept.mine
}

export function wrote(kept: KeptText, theFile: string, text: string): KeptText {
  const base = kept.mine === null ? theFile : kept.base
  return { mine: text, base, saving: 'no', problem: '' }
}

/** What leaving the field comes to: `save`, or nothing to do. A contested text waits for a decision. */
export function left(kept: KeptText, theFile: string): { next: KeptText; save: string | null } {
  if (kept.mine === null || kept.saving === 'now') return { next: kept, save: null }
  if (kept.mine === theFile) return { next: readText(theFile), save: null }
  if (isContested(kept, theFile)) return { next: kept, save: null }
  return { next: { ...kept, saving: 'now', problem: '' }, save: kept.mine }
}

/** `saved` is what was sent: what I wrote on while it was on its way is still mine. */
export function savedText(kept: KeptText, saved: string): KeptText {
  const isAll = kept.mine === null || kept.mine === saved
  return { mine: isAll ? null : kept.mine, base: saved, saving: isAll ? 'done' : 'no', problem: '' }
}

export function failedText(kept: KeptText, problem: string): KeptText {
  return { ...kept, saving: 'failed', problem }
}

/** I keep mine, having read theirs. */
export function keepMine(kept: KeptText, theFile: string): KeptText {
  return { ...kept, base: theFile, saving: 'no', problem: '' }
}
