import { useState } from 'react'
import { useCall } from '../../../../web/call.ts'
import { TimeAgo } from '../../../../web/kit/TimeAgo.tsx'
import { type File, history } from '../../file/contract.ts'
import { happenedWords } from './happened.ts'

const words = { title: 'What was done in this file' }

/** The file's journal, folded; asked for when it is opened. */
export function History({ file }: { file: File }) {
  const [isOpen, setIsOpen] = useState(false)
  const items = useCall(history, { id: file.id }, { on: isOpen }).data?.items ?? []
  return (
    <details className="file-history" onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary className="min-h-7 w-fit text-soft">{words.title}</summary>
      <ol>
        {items.map(({ id, at, by, kind, data }) => (
          <li key={id} className="py-1 text-sm wrap-anywhere">
            <bdi>{by}</bdi> {happenedWords(kind, data)}, <TimeAgo at={at} form="long" />
          </li>
        ))}
      </ol>
    </details>
  )
}
