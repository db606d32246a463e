import { useState } from 'react'
import { useCall } from '../../../web/call.ts'
import { Section } from '../../../web/kit/Section.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { type Language, readWording } from '../contract.ts'
import { OwnWordingForm } from './OwnWordingForm.tsx'
import { languageNames } from './words.ts'

const words = {
  title: 'The three questions in my words',
  about: 'As you would say them yourself. Where a line is empty, the desk’s wording is used.',
  language: 'Language',
}

/** In My corner: the questions in one's own register. Only the desk's wording comes from the server. */
export function OwnWordingSection() {
  const desk = useCall(readWording, {}).data?.items
  const [language, setLanguage] = useState<Language>('en')
  const wording = desk?.find(each => each.language === language)
  return (
    <Section title={words.title} about={words.about}>
      <Select
        label={words.language}
        className="max-w-56"
        value={language}
        onChange={setLanguage}
        choices={languageNames}
      />
      {wording && <OwnWordingForm key={language} language={language} desk={wording} />}
    </Section>
  )
}
