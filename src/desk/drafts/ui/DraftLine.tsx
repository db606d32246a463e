import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import type { DraftKeeper, DraftState } from './keeper.ts'

const words = {
  empty: '',
  unsaved: 'Not saved yet',
  saving: 'Saving…',
  saved: 'Draft saved',
  here: 'Kept on this device; it is saved when the desk is back',
  newer: 'You wrote on another device meanwhile.',
  gone: 'This draft was sent or thrown away on another device.',
  theirs: 'Take that one',
  letGo: 'Let it go',
  mine: 'Keep this one',
}

/** Whether the draft is safe, in two words. */
export function DraftSafety({ state }: { state: DraftState }) {
  return <span className="draft-safety">{words[state.safety]}</span>
}

/** Two devices wrote the same draft: one chooses, nothing is overwritten before. */
export function NewerDraft({ state, keeper }: { state: DraftState; keeper: DraftKeeper }) {
  if (!state.newer) return null
  const { draft } = state.newer
  return (
    <Banner
      tone="amber"
      role="alert"
      actions={
        <>
          <Button small onClick={keeper.takeTheirs}>
            {draft ? words.theirs : words.letGo}
          </Button>
          <Button small onClick={keeper.keepMine}>
            {words.mine}
          </Button>
        </>
      }
    >
      {draft ? words.newer : words.gone}
    </Banner>
  )
}
