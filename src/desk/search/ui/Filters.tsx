import { Button } from '../../../web/kit/Button.tsx'

const words = {
  heading: 'To narrow it down, add',
}

const filters = [
  { key: 'from:', example: 'from:ana', means: 'what one person said or wrote, by name or address' },
  { key: 'assignee:', example: 'assignee:me', means: 'whose it is: a name, me or nobody' },
  { key: 'state:', example: 'state:open', means: 'open, waiting, snoozed or closed' },
  { key: 'channel:', example: 'channel:phone', means: 'email, phone, counter, form or chat' },
  { key: 'after:', example: 'after:2026-03-01', means: 'from this day on; also 7d for the last seven days' },
  { key: 'before:', example: 'before:2026-04-01', means: 'until the day before this one' },
  { key: '"', example: '"lost in the post"', means: 'these words in this order' },
  { key: '-', example: '-invoice', means: 'without this word' },
  { key: '#', example: '#1042', means: 'the conversation of this number' },
] as const

/** What one can add to a question; a press puts its beginning into the field. */
export function Filters({ onPick }: { onPick: (key: string) => void }) {
  return (
    <section aria-labelledby="search-filters" className="max-w-152">
      <h2 id="search-filters" className="mb-2 text-sm font-semibold">
        {words.heading}
      </h2>
      <dl className="flex flex-col gap-1 text-sm">
        {filters.map(({ key, example, means }) => (
          <div key={key} className="flex flex-wrap items-center gap-x-3 gap-y-0.5 py-0.5">
            <dt className="basis-44">
              <Button small className="font-mono" onClick={() => onPick(key)}>
                {example}
              </Button>
            </dt>
            <dd className="flex-1 basis-56 text-soft">{means}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
