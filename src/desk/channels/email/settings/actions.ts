import type { InputOf } from '../../../../kit/endpoint.ts'
import type { Context } from '../../../../platform/context.ts'
import { type changeMailSettings, mailSettingsChanged } from './contract.ts'
import { type MailSettings, mailSettingDefinitions, mailSettingNames, mailSettingsFrom } from './rules.ts'
import * as store from './store.ts'

/** The limits and policies in force, defaults filled in. One small query. */
export async function mailSettings(ctx: Pick<Context, 'db'>): Promise<MailSettings> {
  return mailSettingsFrom(await store.changedSettings(ctx.db))
}

/** Only what differs from the default is kept, so that a better default reaches every desk that never chose. */
export async function changeSettings(
  ctx: Context,
  input: InputOf<typeof changeMailSettings>,
): Promise<MailSettings> {
  const before = await mailSettings(ctx)
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  const settings = { ...before, ...given } as MailSettings
  const isChosen = (name: keyof MailSettings) =>
    JSON.stringify(settings[name]) !== JSON.stringify(mailSettingDefinitions[name].standard)
  const changed = Object.fromEntries(mailSettingNames.filter(isChosen).map(name => [name, settings[name]]))
  await store.writeSettings(ctx.db, ctx.id(), changed)
  await ctx.record(mailSettingsChanged, {}, { changed: Object.keys(given) })
  return settings
}
