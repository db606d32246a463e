import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type CallProblem, call, keyOf } from '../../../../web/call.ts'
import { Button } from '../../../../web/kit/Button.tsx'
import { Section } from '../../../../web/kit/Section.tsx'
import { toast } from '../../../../web/kit/toast.tsx'
import { useWhyNot } from '../../../people/ui/useWho.ts'
import { type Preset, shippedRegime } from '../../clocks/contract.ts'
import { readSettings, removeRegime } from '../../settings/contract.ts'
import { OwnRegimeDialog } from './OwnRegimeDialog.tsx'
import { fieldsOf } from './ownRegime.ts'
import { stepWords } from './words.ts'

const words = {
  title: 'Limits of your own',
  about:
    'Where a contract, a charter or a law of yours says other limits. A stage that has begun keeps those it began with.',
  make: 'New limits',
  change: (name: string) => `Change ${name}`,
  changeShort: 'Change',
  remove: (name: string) => `Remove ${name}`,
  removeShort: 'Remove',
  byApi: 'These came in by the API and say more than the form can show; change them there.',
  none: 'There are none.',
  stage: (stage: number) => `Stage ${stage}`,
}

export function OwnRegimes({ regimes }: { regimes: readonly Preset[] }) {
  const client = useQueryClient()
  const mayNot = useWhyNot('admin')
  const [open, setOpen] = useState<Preset | 'new' | null>(null)
  const own = regimes.filter(each => !shippedRegime.safeParse(each.id).success)
  const remove = async (id: string) => {
    await call(removeRegime, { id }).catch((error: CallProblem) =>
      toast({ text: error.message, tone: 'failed' }),
    )
    await client.invalidateQueries({ queryKey: keyOf(readSettings) })
  }
  return (
    <Section
      title={words.title}
      about={words.about}
      actions={
        <Button why={mayNot} onClick={() => setOpen('new')}>
          {words.make}
        </Button>
      }
    >
      {own.length === 0 && <p className="field-hint">{words.none}</p>}
      <ul className="flex flex-col gap-3 empty:hidden">
        {own.map(preset => (
          <li key={preset.id} className="flex flex-wrap items-start gap-2">
            <div className="min-w-0 flex-1 basis-64">
              <b className="font-semibold">{preset.name}</b>
              {preset.stages.map(({ stage }) => (
                <p key={stage} className="text-sm text-soft">
                  {words.stage(stage)}. {stepWords(preset, stage).join('. ')}.
                </p>
              ))}
            </div>
            <Button
              aria-label={words.change(preset.name)}
              why={mayNot ?? (fieldsOf(preset) === null && words.byApi)}
              onClick={() => setOpen(preset)}
            >
              {words.changeShort}
            </Button>
            <Button
              aria-label={words.remove(preset.name)}
              why={mayNot}
              onClick={() => void remove(preset.id)}
            >
              {words.removeShort}
            </Button>
          </li>
        ))}
      </ul>
      {open && <OwnRegimeDialog {...(open !== 'new' && { preset: open })} onClose={() => setOpen(null)} />}
    </Section>
  )
}
