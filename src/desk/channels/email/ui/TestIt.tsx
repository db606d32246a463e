import { useChange } from '../../../../web/call.ts'
import { Banner } from '../../../../web/kit/Banner.tsx'
import { Button } from '../../../../web/kit/Button.tsx'
import { testMailbox } from '../contract.ts'
import type { MailboxValues } from './mailboxForm.ts'

const words = {
  test: 'Test it',
  testing: 'Asking the servers…',
  noServer: 'There is no server to test; set one up above.',
  noAddress: 'Give the address first.',
  imap: 'Coming in',
  smtp: 'Going out',
}

/** Tries the servers as they stand in the form, saved or not, and gives each one's own sentence. */
export function TestIt({ id, values }: { id: string | undefined; values: MailboxValues }) {
  const test = useChange(testMailbox)
  const why = !values.address ? words.noAddress : !values.imap && !values.smtp ? words.noServer : null
  return (
    <div className="flex flex-col gap-2">
      <div>
        <Button
          why={why}
          busy={test.isPending}
          onClick={() =>
            test.mutate({
              ...(id && { id }),
              address: values.address,
              imap: values.imap ?? null,
              smtp: values.smtp ?? null,
            })
          }
        >
          {test.isPending ? words.testing : words.test}
        </Button>
      </div>
      <div role="status" className="flex flex-col gap-2 empty:hidden">
        {test.error && <Banner tone="red">{test.error.message}</Banner>}
        {test.data?.parts.map(({ part, worked, sentence }) => (
          <Banner
            key={part}
            tone={worked ? 'teal' : 'red'}
            icon={worked ? 'check' : 'warning'}
            title={words[part]}
          >
            {sentence}
          </Banner>
        ))}
      </div>
    </div>
  )
}
