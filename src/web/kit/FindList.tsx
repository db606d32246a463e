import { type RefObject, useRef } from 'react'
import { Button } from './Button.tsx'
import { TextInput } from './TextInput.tsx'
import { useKeys } from './useKeys.ts'

/** A register that is found in as one types, and walked through by arrows or j and k. */
export interface FindList {
  field: RefObject<HTMLInputElement | null>
  rows: RefObject<HTMLDivElement | null>
  move: (step: 1 | -1) => void
}

interface FindListWords {
  find: string
  next: string
  previous: string
}

/** The keys of a list of links below a field; put `rows` around the links. */
export function useFindList(scope: string, words: FindListWords): FindList {
  const field = useRef<HTMLInputElement>(null)
  const rows = useRef<HTMLDivElement>(null)
  const move = (step: 1 | -1) => {
    const links = [...(rows.current?.querySelectorAll<HTMLElement>('a') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLElement)
    const open = links.findIndex(link => link.getAttribute('aria-current') === 'page')
    const next = links[(at < 0 ? open : at) + step]
    if (next) next.focus()
    else if (step === -1) field.current?.focus()
  }
  useKeys(scope, [
    { keys: '/', label: words.find, run: () => field.current?.select() },
    { keys: ['down', 'j'], label: words.next, run: () => move(1) },
    { keys: ['up', 'k'], label: words.previous, run: () => move(-1) },
  ])
  return { field, rows, move }
}

interface FindFieldProps {
  list: FindList
  label: string
  placeholder: string
  value: string
  onChange: (value: string) => void
}

export function FindField({ list, ...props }: FindFieldProps) {
  return (
    <TextInput
      ref={list.field}
      hideLabel
      type="search"
      icon="search"
      autoComplete="off"
      onKeyDown={event => {
        if (event.key !== 'ArrowDown') return
        event.preventDefault()
        list.move(1)
      }}
      {...props}
    />
  )
}

interface MoreRowsProps {
  pages: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
  label: string
}

export function MoreRows({ pages, label }: MoreRowsProps) {
  if (!pages.hasNextPage) return null
  return (
    <div className="p-4">
      <Button small busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {label}
      </Button>
    </div>
  )
}
