import { useState } from 'react'
import { useChange } from '../../../../web/call.ts'
import { Checkbox } from '../../../../web/kit/Checkbox.tsx'
import { FormDialog } from '../../../../web/kit/FormDialog.tsx'
import { RadioGroup } from '../../../../web/kit/RadioGroup.tsx'
import { TextInput } from '../../../../web/kit/TextInput.tsx'
import { toast } from '../../../../web/kit/toast.tsx'
import { useForm } from '../../../../web/kit/useForm.ts'
import { type IssuedBy, issueLetter, type Letter } from '../../letters/contract.ts'
import type { LetterText } from './useLetterText.ts'
import { kindWords, wayWords, words } from './words.ts'

export interface IssueDialogProps {
  letter: Letter
  text: LetterText
  onClose: () => void
  onIssued: () => void
}

/** How it goes, in which role one signs, and what is knowingly left out. */
export function IssueDialog({ letter, text, onClose, onIssued }: IssueDialogProps) {
  const { complaint, id, kind, can, to, noPdf } = letter
  const ways: IssuedBy[] =
    to.who === 'colleague'
      ? ['page', 'counter']
      : [...(can.mail ? (['mail'] as const) : []), 'post', 'counter']
  const issue = useChange(issueLetter)
  const [knows, setKnows] = useState(false)
  const open = text.missing.filter(lack => lack.kind !== 'gap')
  const form = useForm(
    issueLetter.input,
    async input => {
      const knowing = knows ? [...new Set(open.map(lack => lack.kind))] : []
      await issue.mutateAsync({ ...input, version: text.version, knowing })
      toast({ text: input.by === 'mail' ? words.doneByMail : words.done(kindWords[kind]) })
      onIssued()
    },
    {
      initial: {
        complaint,
        letter: id,
        version: text.version,
        by: ways[0] ?? 'post',
        role: '',
        withPdf: false,
      },
    },
  )
  const { by, withPdf = false } = form.values
  return (
    <FormDialog form={form} title={words.issueTitle} holdsWords save={words.sign} onClose={onClose}>
      <RadioGroup
        label={words.way}
        value={by}
        onChange={way => form.set({ by: way })}
        choices={ways.map(value => ({ value, label: wayWords[value] }))}
      />
      {by === 'mail' && !noPdf && (
        <Checkbox label={words.withPdf} value={withPdf} onChange={isOn => form.set({ withPdf: isOn })} />
      )}
      <TextInput label={words.role} hint={words.roleHint} {...form.bind('role')} />
      {open.length > 0 && (
        <Checkbox
          label={words.knowing}
          hint={open.map(lack => lack.says).join(' ')}
          value={knows}
          onChange={setKnows}
        />
      )}
    </FormDialog>
  )
}
