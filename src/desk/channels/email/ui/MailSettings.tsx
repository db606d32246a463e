import { useQueryClient } from '@tanstack/react-query'
import { call, keyOf, useCall } from '../../../../web/call.ts'
import { Button } from '../../../../web/kit/Button.tsx'
import { Form } from '../../../../web/kit/Form.tsx'
import { Section } from '../../../../web/kit/Section.tsx'
import { toast } from '../../../../web/kit/toast.tsx'
import { useForm } from '../../../../web/kit/useForm.ts'
import { changeMailSettings, readMailSettings } from '../settings/contract.ts'
import {
  mailSettingDefinitions,
  mailSettingNames,
  type MailSettings as Settings,
  settingGroups,
} from '../settings/rules.ts'
import { MailSettingField } from './MailSettingField.tsx'

const words = {
  title: 'Mail',
  save: 'Save',
  saved: 'Saved.',
  nothing: 'Nothing is changed yet.',
}

export function MailSettings() {
  const settings = useCall(readMailSettings, {}).data
  return settings ? <SettingsForm settings={settings} /> : null
}

function SettingsForm({ settings }: { settings: Settings }) {
  const client = useQueryClient()
  const form = useForm(
    changeMailSettings.input,
    async input => {
      form.reset(await call(changeMailSettings, input))
      await client.invalidateQueries({ queryKey: keyOf(readMailSettings) })
      toast({ text: words.saved })
    },
    { initial: settings },
  )
  return (
    <Form form={form} label={words.title}>
      <div className="sections">
        {Object.entries(settingGroups).map(([group, title]) => (
          <Section key={group} title={title}>
            <div className="form max-w-120">
              {mailSettingNames
                .filter(name => mailSettingDefinitions[name].group === group)
                .map(name => (
                  <MailSettingField key={name} setting={mailSettingDefinitions[name]} {...form.bind(name)} />
                ))}
            </div>
          </Section>
        ))}
        <div>
          <Button type="submit" kind="go" busy={form.busy} why={!form.isChanged && words.nothing}>
            {words.save}
          </Button>
        </div>
      </div>
    </Form>
  )
}
