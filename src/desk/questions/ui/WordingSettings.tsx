import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, keyOf, useCall } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Section } from '../../../web/kit/Section.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextInput.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { useForm } from '../../../web/kit/useForm.ts'
import { useWhyNot } from '../../people/ui/useWho.ts'
import { changeWording, type Language, parts, readWording, type WordingOfDesk } from '../contract.ts'
import { wordingsWeCameWith } from '../rules/wording.ts'
import { languageNames, partNames } from './words.ts'

const words = {
  title: 'The desk’s wording',
  about:
    'Offered above an answer where somebody demands or accuses, without what they have told already. Each colleague can have words of their own in their corner. Questions that begin with a bare “what” or “why” read as impolite; these ask leave, or say what for.',
  language: 'Language',
  save: 'Save',
  saved: 'Saved.',
  nothing: 'Nothing is changed yet.',
  asCame: 'Fill in the wording that Evenkeel came with',
}

/** What the desk asks first, in each language that it has rules for. */
export function WordingSettings() {
  const items = useCall(readWording, {}).data?.items
  const [language, setLanguage] = useState<Language>('en')
  const wording = items?.find(each => each.language === language)
  return (
    <Section title={words.title} about={words.about}>
      <Select
        label={words.language}
        className="max-w-56"
        value={language}
        onChange={setLanguage}
        choices={languageNames}
      />
      {wording && <WordingForm key={language} wording={wording} />}
    </Section>
  )
}

function WordingForm({ wording }: { wording: WordingOfDesk }) {
  const client = useQueryClient()
  const mayNot = useWhyNot('admin')
  const { isChanged: _, ...initial } = wording
  const form = useForm(
    changeWording.input,
    async input => {
      await call(changeWording, input)
      form.reset(input)
      await client.invalidateQueries({ queryKey: keyOf(readWording) })
      toast({ text: words.saved })
    },
    { initial },
  )
  return (
    <Form form={form} label={words.title} className="max-w-lg">
      {parts.map(part => (
        <TextArea
          key={part}
          label={partNames[part]}
          lang={wording.language}
          rows={2}
          readOnly={mayNot !== null}
          {...form.bind(part)}
        />
      ))}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="go" busy={form.busy} why={mayNot ?? (!form.isChanged && words.nothing)}>
          {words.save}
        </Button>
        {mayNot === null && (
          <Button onClick={() => form.set(wordingsWeCameWith[wording.language])}>{words.asCame}</Button>
        )}
      </div>
    </Form>
  )
}
