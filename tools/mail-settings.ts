// Writes docs/mail-settings.md from the definitions that page and API read: `node tools/mail-settings.ts`.
import { writeFileSync } from 'node:fs'
import {
  mailSettingDefinitions,
  mailSettingNames,
  type Setting,
  settingGroups,
} from '../src/desk/channels/email/settings/rules.ts'

export function mailSettingsPage(): string {
  const sections = Object.entries(settingGroups).map(([group, title]) => {
    const rows = mailSettingNames
      .filter(name => mailSettingDefinitions[name].group === group)
      .map(name => rowOf(name, mailSettingDefinitions[name]))
    return `## ${title}\n\n| Setting | What it does | Default | Bounds |\n|---|---|---|---|\n${rows.join('\n')}\n`
  })
  return `# Mail settings\n\n${introduction}\n\n${sections.join('\n')}`
}

const introduction =
  'An admin changes them in *Settings, Mail*, or by `PATCH /api/v1/mail/settings` with the name in brackets. Written by `npm run docs`.'

function rowOf(name: string, setting: Setting): string {
  return `| ${setting.label} (\`${name}\`) | ${setting.help} | ${standardOf(setting)} | ${boundsOf(setting)} |`
}

function standardOf(setting: Setting): string {
  switch (setting.kind) {
    case 'number':
      return `${setting.standard.toLocaleString('en')} ${setting.unit}`
    case 'switch':
      return setting.standard ? 'on' : 'off'
    case 'choice':
      return setting.choices.find(choice => choice.value === setting.standard)?.label ?? setting.standard
    case 'list':
      return setting.standard.length > 0 ? setting.standard.join(', ') : 'none'
  }
}

function boundsOf(setting: Setting): string {
  switch (setting.kind) {
    case 'number':
      return `${setting.least.toLocaleString('en')} to ${setting.most.toLocaleString('en')}`
    case 'switch':
      return 'on, off'
    case 'choice':
      return setting.choices.map(choice => choice.label).join('; ')
    case 'list':
      return `one a line, such as ${setting.example}`
  }
}

if (import.meta.main) writeFileSync('docs/mail-settings.md', mailSettingsPage())
