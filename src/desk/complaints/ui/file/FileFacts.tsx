import { Link } from '@tanstack/react-router'
import { Button } from '../../../../web/kit/Button.tsx'
import { Icon } from '../../../../web/kit/Icon.tsx'
import type { File } from '../../file/contract.ts'

const words = {
  label: 'What the complaint is',
  safety: 'Not safe',
  needs: 'What they need',
  wished: 'Wished outcome',
  noWish: 'Not asked yet, or not said.',
  about: 'What it is about',
  behalf: 'For',
  authority: (how: string) => `known by: ${how}`,
  handler: 'Handled by',
  lodged: 'Lodged by',
  where: 'Conversations',
  numbered: (number: number) => `#${number}`,
  told: 'When something changes because of it',
  wantsToKnow: 'they wish to be told',
  change: 'Change',
  changeLabel: 'Change what the file says',
}

export interface FileFactsProps {
  file: File
  /** `null` for those who read. */
  onChange: (() => void) | null
}

/** What is wished for, needed and not safe stands above all and is never folded. */
export function FileFacts({ file, onChange }: FileFactsProps) {
  return (
    <section className="file-facts-card" aria-label={words.label}>
      {file.isUnsafe && (
        <div className="file-safety">
          <Icon name="warning" />
          <div>
            <h2>{words.safety}</h2>
            <p className="file-words" dir="auto">
              {file.safety}
            </p>
          </div>
        </div>
      )}
      <dl className="file-facts">
        <Fact name={words.wished} text={file.wishedOutcome || words.noWish} />
        {file.needs && <Fact name={words.needs} text={file.needs} />}
        {file.about && file.about !== file.title && <Fact name={words.about} text={file.about} />}
        {file.onBehalfOf && (
          <Fact
            name={words.behalf}
            text={[file.onBehalfOf, ...(file.authority ? [words.authority(file.authority)] : [])].join(', ')}
          />
        )}
        <Fact name={words.handler} text={file.handler.name} />
        {file.lodgedBy !== file.handler.name && <Fact name={words.lodged} text={file.lodgedBy} />}
        {file.wantsToKnow && <Fact name={words.told} text={words.wantsToKnow} />}
        <dt>{words.where}</dt>
        <dd>
          {[file.conversation, ...file.conversations].map(({ id, number, subject }) => (
            <Link
              key={id}
              to="/inbox/$view/$number"
              params={{ view: 'all', number: String(number) }}
              className="link file-where"
            >
              {words.numbered(number)} <bdi>{subject}</bdi>
            </Link>
          ))}
        </dd>
      </dl>
      {onChange && (
        <Button small kind="quiet" icon="pencil" keys="e" aria-label={words.changeLabel} onClick={onChange}>
          {words.change}
        </Button>
      )}
    </section>
  )
}

function Fact({ name, text }: { name: string; text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="file-words" dir="auto">
        {text}
      </dd>
    </>
  )
}
