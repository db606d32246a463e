import { Checkbox } from '../../../../web/kit/Checkbox.tsx'
import { RadioGroup } from '../../../../web/kit/RadioGroup.tsx'
import { TextArea, TextInput } from '../../../../web/kit/TextInput.tsx'
import type { Setting } from '../settings/rules.ts'

interface Props {
  setting: Setting
  name: string
  value: unknown
  onChange: (value: never) => void
  onBlur: () => void
  error: string | undefined
}

/** The field that fits the kind of setting. */
export function MailSettingField({ setting, value, onChange, ...field }: Props) {
  const change = onChange as (value: unknown) => void
  const shared = { label: setting.label, hint: setting.help, ...field }
  switch (setting.kind) {
    case 'number':
      return (
        <TextInput
          {...shared}
          type="number"
          min={setting.least}
          max={setting.most}
          value={String(value ?? '')}
          onChange={change}
          after={<span className="text-sm whitespace-nowrap text-soft">{setting.unit}</span>}
        />
      )
    case 'switch':
      return <Checkbox {...shared} value={value === true} onChange={change} />
    case 'choice':
      return <RadioGroup {...shared} choices={[...setting.choices]} value={String(value)} onChange={change} />
    case 'list':
      return (
        <TextArea
          {...shared}
          rows={3}
          placeholder={setting.example}
          value={(value as string[]).join('\n')}
          onChange={text => change(text.split('\n'))}
        />
      )
  }
}
