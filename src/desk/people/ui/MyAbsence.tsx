import { Section } from '../../../web/kit/Section.tsx'
import type { Colleague } from '../contract.ts'
import { AbsenceForm } from './AbsenceForm.tsx'

const words = {
  title: 'Away',
  about:
    'While you are away, your promises are kept by whoever stands in. Coming back, you are offered them again.',
}

export function MyAbsence({ colleague }: { colleague: Colleague }) {
  return (
    <Section title={words.title} about={words.about}>
      <AbsenceForm key={JSON.stringify(colleague.absence)} colleague={colleague} />
    </Section>
  )
}
