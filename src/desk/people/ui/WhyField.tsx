import { TextInput, type TextInputProps } from '../../../web/kit/TextInput.tsx'

const words = { label: 'Why', hint: 'In a few words. Whom it concerns may read it.' }

/** Asked for whenever something is changed for somebody else. */
export function WhyField(bound: Omit<TextInputProps, 'label' | 'hint'>) {
  return <TextInput label={words.label} hint={words.hint} autoComplete="off" {...bound} />
}
