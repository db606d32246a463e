import type { ComponentType } from 'react'
import { ConcernsLink } from '../../desk/complaints/ui/mine/Concerns.tsx'
import { ForMe } from '../../desk/drafts/ui/pause/ForMe.tsx'
import { CardSection } from '../../desk/questions/ui/CardSection.tsx'
import { OwnWordingSection } from '../../desk/questions/ui/OwnWordingSection.tsx'
import { DeskShell } from '../DeskShell.tsx'
import { ShellButton } from '../kit/AppShell.tsx'
import { Pane } from '../kit/Pane.tsx'
import { EraseCorner } from './corner/EraseCorner.tsx'
import { TakeAlong } from './corner/TakeAlong.tsx'
import { WhereItIs } from './corner/WhereItIs.tsx'

const words = { title: 'My corner', pause: 'My pause' }

/** What is mine alone, from top to bottom: each part of the desk that keeps something here has its section in this list. */
const sections: readonly { id: string; Part: ComponentType }[] = [
  { id: 'card', Part: CardSection },
  { id: 'wording', Part: OwnWordingSection },
  { id: 'pause', Part: () => <ForMe title={words.pause} /> },
]

export function CornerScreen() {
  return (
    <DeskShell>
      <Pane title={words.title} before={<ShellButton part="nav" />}>
        <div className="sections">
          <WhereItIs />
          <ConcernsLink />
          {sections.map(({ id, Part }) => (
            <Part key={id} />
          ))}
          <TakeAlong />
          <EraseCorner />
        </div>
      </Pane>
    </DeskShell>
  )
}
