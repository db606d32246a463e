import { useRef } from 'react'
import { z } from 'zod'
import { exportCorner, importCorner } from '../../corner/corner.ts'
import { Button } from '../../kit/Button.tsx'
import { Form } from '../../kit/Form.tsx'
import { Section } from '../../kit/Section.tsx'
import { TextInput } from '../../kit/TextInput.tsx'
import { toast } from '../../kit/toast.tsx'
import { useForm } from '../../kit/useForm.ts'

const words = {
  title: 'Take it along',
  about:
    'For another device, or against the loss of this one: a file that opens with your passphrase alone. Nobody can open it for you if you forget the passphrase.',
  passphrase: 'Passphrase',
  hint: 'At least 10 characters; a few words you can remember are good.',
  short: 'Take at least 10 characters.',
  save: 'Save to a file',
  read: 'Read from a file',
  saved: 'Saved. The file is where your downloads are.',
  brought: (count: number) => (count === 1 ? 'One thing is here now.' : `${count} things are here now.`),
  chosen:
    'Type the passphrase of the file, then choose the file. What it holds takes the place of what is here.',
}

const schema = z.object({ passphrase: z.string().min(10, words.short).max(500) })

/** The corner as a file under a passphrase, there and back; nothing of it passes the server. */
export function TakeAlong() {
  const picker = useRef<HTMLInputElement>(null)
  const chosen = useRef<File>(undefined)
  const form = useForm(
    schema,
    async ({ passphrase }) => {
      const file = chosen.current
      chosen.current = undefined
      if (file) {
        const count = await importCorner(await file.text(), passphrase)
        toast({ text: words.brought(count) })
      } else {
        const now = new Date()
        handOut(await exportCorner(passphrase, now), `my-corner-${now.toISOString().slice(0, 10)}.json`)
        toast({ text: words.saved })
      }
      form.reset()
    },
    { initial: { passphrase: '' } },
  )
  return (
    <Section title={words.title} about={words.about}>
      <Form form={form} label={words.title} className="max-w-lg">
        <TextInput
          label={words.passphrase}
          hint={words.hint}
          type="password"
          autoComplete="off"
          {...form.bind('passphrase')}
        />
        <p className="text-soft text-sm">{words.chosen}</p>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" icon="lock" busy={form.busy}>
            {words.save}
          </Button>
          <Button busy={form.busy} onClick={() => picker.current?.click()}>
            {words.read}
          </Button>
        </div>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          aria-label={words.read}
          hidden
          onChange={event => {
            chosen.current = event.target.files?.[0]
            event.target.value = ''
            if (chosen.current) void form.submit()
          }}
        />
      </Form>
    </Section>
  )
}

function handOut(text: string, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
