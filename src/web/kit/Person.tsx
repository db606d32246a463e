import { cx } from './cx.ts'

const words = { you: 'you', nobody: 'nobody named' }

export interface PersonProps {
  /** Absent for somebody who left no name. */
  name?: string | null
  /** The reader: shown as "you". */
  isMe?: boolean
  strong?: boolean
}

/** A person's name, without a picture or initials: nobody here is a coloured circle. */
export function Person({ name, isMe = false, strong = false }: PersonProps) {
  const text = isMe ? words.you : name || words.nobody
  return (
    <bdi
      className={cx('person', strong && 'person-strong', !isMe && !name && 'person-nobody')}
      title={isMe ? (name ?? undefined) : undefined}
    >
      {text}
    </bdi>
  )
}
