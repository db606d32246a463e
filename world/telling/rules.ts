import { prepareRefusal, press } from '../../src/desk/rules/applying/contract.ts'
import { answer, change, make, tell } from '../../src/desk/rules/contract.ts'
import { day } from '../../src/kit/time.ts'
import { enter } from '../enter.ts'
import { type RuleName, rules, type WorldRule } from '../rules.ts'
import type { Step } from '../story.ts'
import { customerId, type Scene } from './scene.ts'

/** Enters the register some weeks before the stories; what has changed since changes a few days later. */
export async function enterRules(scene: Omit<Scene, 'rules'>): Promise<Record<RuleName, string>> {
  const { then, cast, now } = scene
  const ids = new Map<string, string>()
  for (const [name, rule] of Object.entries(rules) as [RuleName, WorldRule][]) {
    const { owner, bentBy, only, before, ...written } = rule
    const about = {
      ...written,
      bendBy: bentBy ? cast[bentBy].id : null,
      customers: only ? [await customerId(scene, only, cast.dele)] : [],
    }
    then.set(new Date(now.getTime() - 60 * day))
    const given = { ...about, ...before, owner: cast[owner].id }
    const { id } = await enter(then.runtime, make, given, { as: cast.chiara })
    ids.set(name, id)
    if (!before) continue
    then.set(new Date(now.getTime() - 50 * day))
    await enter(then.runtime, change, { id, version: 1, ...about }, { as: cast[owner] })
  }
  return Object.fromEntries(ids) as Record<RuleName, string>
}

type Refusal = NonNullable<Extract<Step, { does: 'log' }>['refusal']>

/** The words said, and the id under which they are logged. */
export async function refusal(scene: Scene, by: Scene['cast'][keyof Scene['cast']], given: Refusal) {
  const { rule, ...lines } = given
  const { id } = await enter(
    scene.then.runtime,
    prepareRefusal,
    { rule: scene.rules[rule], ...lines },
    { as: by },
  )
  return { id, words: [lines.cannot, lines.because, ...lines.can, lines.owner].join('\n\n') }
}

export async function tellOfRule(
  scene: Scene,
  id: string,
  step: Extract<Step, { does: 'strain' | 'tellOwner' }>,
): Promise<void> {
  const { runtime } = scene.then
  const as = scene.cast[step.by]
  const rule = scene.rules[step.rule]
  if (step.does === 'strain') {
    await enter(runtime, press, { id, rule, hurt: true }, { as })
    return
  }
  const told = await enter(
    runtime,
    tell,
    { id: rule, kind: 'told', text: step.text, conversation: id },
    { as },
  )
  const answered = { id: told.id, answer: 'answered', because: step.answered } as const
  await enter(runtime, answer, answered, { as: scene.cast[rules[step.rule].owner] })
}
