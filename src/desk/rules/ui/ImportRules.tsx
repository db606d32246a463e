import { type ReactNode, useId, useState } from 'react'
import { type CallProblem, call } from '../../../web/call.ts'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { Chip } from '../../../web/kit/Chip.tsx'
import { Pane } from '../../../web/kit/Pane.tsx'
import { Section } from '../../../web/kit/Section.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { importList, type Preview, readList } from '../importing/contract.ts'
import { fields } from '../importing/rules.ts'

const words = {
  title: 'Import rules',
  choose: 'Choose a list',
  chooseAbout:
    'CSV with a line of column names, or Markdown with a heading for each rule. You see first what it would do; a title that is here already is changed, not doubled.',
  file: 'The file',
  columns: 'Columns',
  columnsAbout:
    'Only title and rule are needed. A column that is left out leaves what is here; several names in a cell stand apart by |.',
  tooLarge: 'This is larger than a megabyte; take the list in by parts.',
  reading: 'Reading it…',
  found: 'What it would do',
  does: { make: 'New', change: 'Changed', same: 'As it is' },
  errors: (count: number) =>
    count === 1
      ? 'One thing to mend before anything is taken in'
      : `${count} things to mend before anything is taken in`,
  line: (line: number) => `Line ${line}`,
  take: (count: number) => (count === 1 ? 'Take this rule in' : `Take these ${count} rules in`),
  nothing: 'Everything in it is here already.',
  done: ({ made, changed, same }: { made: number; changed: number; same: number }) =>
    `${made} new, ${changed} changed, ${same} as they were.`,
}

export interface ImportRulesProps {
  before?: ReactNode
  onDone: () => void
}

/** A list of rules, looked at before it is taken in. */
export function ImportRules({ before, onDone }: ImportRulesProps) {
  const id = useId()
  const [file, setFile] = useState<{ name: string; content: string }>()
  const [preview, setPreview] = useState<Preview>()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const choose = async (chosen: File | undefined) => {
    setPreview(undefined)
    setProblem(undefined)
    if (!chosen) return
    if (chosen.size > 1_000_000) return setProblem(words.tooLarge)
    const given = { name: chosen.name, content: base64Of(await chosen.arrayBuffer()) }
    setFile(given)
    await attempt(async () => setPreview(await call(readList, given)))
  }
  const take = () =>
    attempt(async () => {
      if (!file) return
      toast({ text: words.done(await call(importList, file)) })
      onDone()
    })
  const attempt = async (run: () => Promise<void>) => {
    setBusy(true)
    await run().catch((error: CallProblem) => setProblem(error.message))
    setBusy(false)
  }
  return (
    <Pane title={words.title} before={before}>
      <div className="sections">
        <Section title={words.choose} about={words.chooseAbout}>
          <div className="field">
            <label className="field-label" htmlFor={id}>
              {words.file}
            </label>
            <input
              id={id}
              type="file"
              className="control"
              accept=".csv,.tsv,.md,.markdown,.txt,text/csv,text/markdown"
              onChange={event => void choose(event.target.files?.[0])}
            />
          </div>
          {busy && !preview && <p role="status">{words.reading}</p>}
          {problem && (
            <Banner tone="red" role="alert">
              {problem}
            </Banner>
          )}
        </Section>
        {preview && <Found preview={preview} busy={busy} onTake={() => void take()} />}
        <Section title={words.columns} about={words.columnsAbout}>
          <p className="text-sm">{fields.join(', ')}</p>
        </Section>
      </div>
    </Pane>
  )
}

function Found({ preview, busy, onTake }: { preview: Preview; busy: boolean; onTake: () => void }) {
  const { errors, notes, rules } = preview
  const count = rules.filter(rule => rule.does !== 'same').length
  return (
    <Section title={words.found}>
      {notes.map(note => (
        <Banner key={note} tone="amber" icon="info">
          {note}
        </Banner>
      ))}
      {errors.length > 0 && (
        <div role="alert">
          <Banner tone="red" title={words.errors(errors.length)}>
            <ul>
              {errors.map(({ line, message }) => (
                <li key={`${line} ${message}`}>
                  {words.line(line)}: {message}
                </li>
              ))}
            </ul>
          </Banner>
        </div>
      )}
      {rules.length > 0 && (
        <ul className="entries">
          {rules.map(rule => (
            <li key={rule.line} className="entry">
              <div className="entry-words">
                <div className="entry-name">{rule.title}</div>
                <div className="entry-detail">{[`${words.line(rule.line)}.`, ...rule.notes].join(' ')}</div>
              </div>
              <Chip tone={rule.does === 'same' ? 'plain' : 'teal'}>{words.does[rule.does]}</Chip>
            </li>
          ))}
        </ul>
      )}
      {errors.length === 0 && (
        <div>
          <Button kind="go" busy={busy} why={count === 0 ? words.nothing : null} onClick={onTake}>
            {words.take(count)}
          </Button>
        </div>
      )}
    </Section>
  )
}

function base64Of(bytes: ArrayBuffer): string {
  const parts: string[] = []
  const all = new Uint8Array(bytes)
  for (let at = 0; at < all.length; at += 8192)
    parts.push(String.fromCharCode(...all.subarray(at, at + 8192)))
  return btoa(parts.join(''))
}
