import type { InputOf, OutputOf } from '../../kit/endpoint.ts'
import type { Context } from '../../platform/context.ts'
import * as contract from './contract.ts'
import { languages, wordingsWeCameWith } from './rules/wording.ts'
import * as store from './store.ts'

export async function readWording(ctx: Context): Promise<OutputOf<typeof contract.readWording>> {
  const changed = new Map((await store.wordings(ctx.db)).map(row => [row.language, row]))
  const items = languages.map(language => {
    const { happened, wish, settles } = changed.get(language) ?? wordingsWeCameWith[language]
    return { language, happened, wish, settles, isChanged: changed.has(language) }
  })
  return { items }
}

export async function changeWording(
  ctx: Context,
  input: InputOf<typeof contract.changeWording>,
): Promise<contract.WordingOfDesk> {
  await store.setWording(ctx.db, { ...input, changed_at: ctx.now })
  await ctx.record(contract.wordingChanged, {}, { language: input.language })
  return { ...input, isChanged: true }
}
