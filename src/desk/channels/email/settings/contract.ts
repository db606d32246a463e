import { z } from 'zod'
import { endpoint } from '../../../../kit/endpoint.ts'
import { event } from '../../../../kit/event.ts'
import { type MailSettings, mailSettingDefinitions, mailSettingNames, schemaOf } from './rules.ts'

const shape = Object.fromEntries(
  mailSettingNames.map(name => [name, schemaOf(mailSettingDefinitions[name])]),
) as { [Name in keyof MailSettings]: z.ZodType<MailSettings[Name]> }
const mailSettings = z.object(shape)

export const readMailSettings = endpoint({
  name: 'email.readSettings',
  method: 'GET',
  path: '/mail/settings',
  needs: 'admin',
  summary: 'The limits and policies of mail.',
  input: z.object({}),
  output: mailSettings,
})

export const changeMailSettings = endpoint({
  name: 'email.changeSettings',
  method: 'PATCH',
  path: '/mail/settings',
  needs: 'admin',
  summary: 'Change limits and policies of mail; what is left out stays as it was.',
  input: mailSettings.partial(),
  output: mailSettings,
})

export const mailSettingsChanged = event('email.settingsChanged', z.object({ changed: z.array(z.string()) }))
