import { Link, useRouter } from '@tanstack/react-router'
import { CallProblem } from './call.ts'
import { Button, buttonClass } from './kit/Button.tsx'
import { EmptyState } from './kit/EmptyState.tsx'

const words = {
  notThere: 'There is no such page',
  notThereWhy: 'The address may have a slip in it, or what was there has moved.',
  toInbox: 'Go to the inbox',
  failed: 'This page could not be shown',
  fault: 'Something went wrong in this page. What you wrote is kept.',
  again: 'Try again',
}

export function NotThere() {
  return (
    <main id="main" className="grid min-h-dvh place-items-center">
      <EmptyState
        title={words.notThere}
        action={
          <Link to="/" className={buttonClass({ kind: 'go' })}>
            {words.toInbox}
          </Link>
        }
      >
        {words.notThereWhy}
      </EmptyState>
    </main>
  )
}

/** In place of a page that failed: the server's sentence where there is one. */
export function Problem({ error, reset }: { error: unknown; reset: () => void }) {
  const router = useRouter()
  const again = () => {
    reset()
    void router.invalidate()
  }
  return (
    <div className="grid min-h-full flex-1 place-items-center" role="alert">
      <EmptyState icon="warning" title={words.failed} action={<Button onClick={again}>{words.again}</Button>}>
        {error instanceof CallProblem ? error.message : words.fault}
      </EmptyState>
    </div>
  )
}
