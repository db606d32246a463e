import type { Draft, DraftPromise, Recipients } from '../contract.ts'

type Attached = Draft['attachments'][number]

/** What is being written, and how safe it is. */
export interface DraftState {
  html: string
  attachments: readonly Attached[]
  recipients: Recipients | null
  promises: readonly DraftPromise[]
  /** The version that the server has; 0 while it has none. */
  version: number
  /** `here`: only on this device, because the desk could not be reached. */
  safety: 'empty' | 'unsaved' | 'saving' | 'saved' | 'here'
  /** Another device wrote meanwhile: what it wrote, `null` if it sent or threw the draft away. */
  newer: { draft: Draft | null } | undefined
  /** Grows when the text was put in from outside, so that the editor takes it over. */
  generation: number
}

export type Saved =
  | { is: 'saved'; draft: Draft }
  | { is: 'newer'; draft: Draft | null }
  | { is: 'unreachable' }
export type Kept = Pick<DraftState, 'html' | 'attachments' | 'recipients' | 'promises' | 'version'>

export interface Ports {
  save(what: Kept): Promise<Saved>
  discard(): Promise<void>
  /** Keeps a copy on this device, or with null lets it go. */
  keepHere(what: Kept | null): void
  later(milliseconds: number, run: () => void): () => void
  now(): number
}

export interface DraftKeeper {
  read(): DraftState
  subscribe(hear: () => void): () => void
  change(change: Partial<Pick<DraftState, 'html' | 'attachments' | 'recipients' | 'promises'>>): void
  /** Saves at once what is not saved; answers when it is done or cannot be done. */
  flush(): Promise<void>
  /** Holds the next save back and waits for the one on its way, so that it cannot overtake what is sent. */
  pause(): Promise<void>
  /** What the server has now, told with the conversation: taken over unless something is unsaved here. */
  hear(draft: Draft | null): void
  /** It has become an answer or a note: forget it here, the server has done so itself for an answer. */
  spent(options: { discard: boolean }): void
  takeTheirs(): void
  keepMine(): void
}

const saveAfter = 600
const tryAgainAfter = 4000
/** A conversation fetched before our save was through may still tell of no draft. */
const settledAfter = 2500

/** Saves a draft a moment after the last key, one save at a time; loses nothing when a save fails. */
export function keepDraft(draft: Draft | null, here: Kept | null, ports: Ports): DraftKeeper {
  const hearers = new Set<() => void>()
  let state = startFrom(draft, here)
  let cancel = () => {}
  let saving: Promise<void> | undefined
  let savedAt = Number.NEGATIVE_INFINITY
  let edits = 0
  let lives = 0

  const set = (change: Partial<DraftState>) => {
    state = { ...state, ...change }
    for (const hear of hearers) hear()
  }
  const saveIn = (milliseconds: number) => {
    cancel()
    cancel = ports.later(milliseconds, () => void flush())
  }

  async function flush(): Promise<void> {
    cancel()
    await saving
    if ((state.safety !== 'unsaved' && state.safety !== 'here') || state.newer) return
    saving = saveOnce().finally(() => {
      saving = undefined
    })
    await saving
  }

  async function saveOnce(): Promise<void> {
    const editsBefore = edits
    const life = lives
    if (isEmpty(state) && state.version === 0) return set({ safety: 'empty' })
    set({ safety: 'saving' })
    const outcome = await ports.save(keptOf(state))
    // While the save was on its way the draft was spent: what comes back is of the past.
    if (life !== lives) return
    if (outcome.is === 'saved') {
      savedAt = ports.now()
      ports.keepHere(null)
      set({ version: outcome.draft.version, safety: edits === editsBefore ? 'saved' : 'unsaved' })
      if (edits !== editsBefore) saveIn(saveAfter)
    } else if (outcome.is === 'newer' && outcome.draft?.html === state.html) {
      // Our own save, whose answer was lost with the page or the line.
      ports.keepHere(null)
      set({ version: outcome.draft.version, safety: 'saved' })
    } else if (outcome.is === 'newer') {
      ports.keepHere(keptOf(state))
      set({ safety: 'here', newer: { draft: outcome.draft } })
    } else {
      ports.keepHere(keptOf(state))
      set({ safety: 'here' })
      saveIn(tryAgainAfter)
    }
  }

  return {
    read: () => state,
    subscribe(hear) {
      hearers.add(hear)
      return () => void hearers.delete(hear)
    },
    change(change) {
      edits++
      set({ ...change, safety: 'unsaved' })
      if (!state.newer) saveIn(saveAfter)
    },
    flush,
    async pause() {
      cancel()
      await saving
      cancel()
    },
    hear(draft) {
      if (state.safety === 'unsaved' || state.safety === 'saving' || state.safety === 'here') return
      if (draft === null) {
        if (state.version > 0 && ports.now() - savedAt > settledAfter) set(emptied(state))
      } else if (draft.version > state.version) set(takenOver(state, draft))
    },
    spent({ discard }) {
      cancel()
      lives++
      ports.keepHere(null)
      const hadOne = state.version > 0
      set(emptied(state))
      if (discard && hadOne) void ports.discard()
    },
    takeTheirs() {
      const { newer } = state
      if (!newer) return
      ports.keepHere(null)
      set(newer.draft ? takenOver(state, newer.draft) : emptied(state))
    },
    keepMine() {
      if (!state.newer) return
      set({ version: state.newer.draft?.version ?? 0, newer: undefined, safety: 'unsaved' })
      saveIn(0)
    },
  }
}

/** The editor leaves an empty paragraph where all was deleted. */
export function isEmpty({ html, attachments }: Pick<DraftState, 'html' | 'attachments'>): boolean {
  return attachments.length === 0 && html.replace(/<[^>]*>|&nbsp;|\s/g, '') === ''
}

function startFrom(draft: Draft | null, here: Kept | null): DraftState {
  const from = here ?? draft ?? none
  const safety = here ? 'here' : draft ? 'saved' : 'empty'
  return { ...keptOf(from), safety, newer: undefined, generation: 0 }
}

/** What an older page has kept on this device knows of no promises. */
function keptOf({ html, attachments, recipients, promises = [], version }: Kept): Kept {
  return { html, attachments, recipients, promises, version }
}

const none: Kept = { html: '', attachments: [], recipients: null, promises: [], version: 0 }

function emptied(state: DraftState): DraftState {
  const generation = state.generation + 1
  return { ...state, ...none, safety: 'empty', newer: undefined, generation }
}

function takenOver(state: DraftState, draft: Draft): DraftState {
  const generation = state.generation + 1
  return { ...state, ...keptOf(draft), safety: 'saved', newer: undefined, generation }
}
