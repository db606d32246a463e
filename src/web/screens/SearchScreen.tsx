import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { SearchPane } from '../../desk/search/ui/SearchPane.tsx'
import { DeskShell } from '../DeskShell.tsx'
import { ShellButton } from '../kit/AppShell.tsx'

/** The question stands in the address, so that going back finds it as it was. */
export function SearchScreen() {
  const { q = '' } = useSearch({ from: '/desk/search' })
  const navigate = useNavigate()
  const ask = useCallback(
    (question: string) =>
      void navigate({ to: '/search', search: question ? { q: question } : {}, replace: true }),
    [navigate],
  )
  return (
    <DeskShell>
      <SearchPane question={q} onQuestion={ask} before={<ShellButton part="nav" />} />
    </DeskShell>
  )
}
