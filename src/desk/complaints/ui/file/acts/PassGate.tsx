import { passGate } from '../../../file/verbs/contract.ts'
import type { Gate } from '../../../gates/contract.ts'
import { ActDialog } from '../ActDialog.tsx'
import { ReasonField } from '../ReasonField.tsx'
import type { FileActProps } from './act.ts'

const words = {
  title: 'Pass this gate',
  verb: 'Pass it',
  said: 'Passed, with your reason.',
  reads: (name: string) => `${name} reads this reason, with your name.`,
  readAll: 'Those concerned read this reason, with your name.',
}

/** A gate that may be passed leaves a reason, and it is said beforehand who will read it. */
export function PassGate({ gate, file, onClose }: FileActProps & { gate: Gate }) {
  const subject = file.subjects.find(each => each.id === gate.subject)
  return (
    <ActDialog
      title={words.title}
      about={gate.because}
      verb={words.verb}
      said={words.said}
      endpoint={passGate}
      initial={{ id: file.id, gate: gate.name, subject: gate.subject, reason: '' }}
      onClose={onClose}
    >
      {form => (
        <ReasonField
          {...form.bind('reason')}
          hint={subject ? words.reads(subject.colleague.name) : words.readAll}
        />
      )}
    </ActDialog>
  )
}
