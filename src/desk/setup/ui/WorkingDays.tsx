import { useContext, useState } from 'react'
import { dayIn } from '../../../kit/days.ts'
import type { GivenTo } from '../../../kit/endpoint.ts'
import { addWorkingDays } from '../../../kit/working-days.ts'
import { Button, IconButton } from '../../../web/kit/Button.tsx'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { Reader } from '../../../web/kit/reader.ts'
import { Section } from '../../../web/kit/Section.tsx'
import { TextInput } from '../../../web/kit/TextInput.tsx'
import { useNow } from '../../../web/kit/TimeAgo.tsx'
import { dayName } from '../../../web/kit/time.ts'
import type { FormState } from '../../../web/kit/useForm.ts'
import type { changeSettings, DeskSettings } from '../contract.ts'
import { PublicHolidays } from './PublicHolidays.tsx'

const words = {
  title: 'Working days',
  about:
    'Promises and complaints are reckoned by the same days. Colleagues are asked about a promise two working days before it is due, and again on the day.',
  morning: 'When a working day begins',
  free: 'Days of the week on which nobody works',
  holidays: 'Holidays',
  none: 'None is entered yet.',
  add: 'Another holiday',
  addIt: 'Add',
  takePublic: 'Take public holidays…',
  remove: (day: string) => `Remove ${day}`,
  test: 'Try it: two working days before',
  answer: (day: string) => `is ${day}`,
}

export interface WorkingDaysProps {
  form: FormState<GivenTo<typeof changeSettings>>
  settings: DeskSettings
}

/** When the desk works, and a line to see whether the desk has understood it. */
export function WorkingDays({ form, settings }: WorkingDaysProps) {
  const { holidays = settings.holidays, weekend = settings.weekend } = form.values
  const [typed, setTyped] = useState('')
  const [isTaking, setIsTaking] = useState(false)
  const name = useDayName()
  const { locale } = useContext(Reader)
  const sorted = [...holidays].sort()
  return (
    <Section title={words.title} about={words.about}>
      <TextInput
        className="w-64"
        label={words.morning}
        type="time"
        {...form.bind('morning')}
        value={form.values.morning ?? settings.morning}
      />
      <fieldset className="field">
        <legend className="field-label">{words.free}</legend>
        <div className="flex flex-wrap gap-x-4">
          {weekdays.map(({ number, day }) => (
            <Checkbox
              key={number}
              label={weekdayName(day, locale)}
              value={weekend.includes(number)}
              onChange={isFree =>
                form.set({
                  weekend: isFree ? [...weekend, number].sort() : weekend.filter(each => each !== number),
                })
              }
            />
          ))}
        </div>
        {form.errorAt('weekend') && <p className="field-error">{form.errorAt('weekend')}</p>}
      </fieldset>
      <fieldset className="field">
        <legend className="field-label">{words.holidays}</legend>
        {sorted.length === 0 && <p className="field-hint">{words.none}</p>}
        <ul className="flex flex-wrap gap-2 empty:hidden">
          {sorted.map(day => (
            <li key={day} className="chip tone-plain">
              {name(day)}
              <IconButton
                small
                icon="x"
                label={words.remove(name(day))}
                onClick={() => form.set({ holidays: holidays.filter(each => each !== day) })}
              />
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap items-end gap-2">
          <TextInput
            className="w-44"
            label={words.add}
            type="date"
            value={typed}
            onChange={setTyped}
            error={form.errorAt('holidays')}
          />
          <Button
            why={!isDay(typed) && words.add}
            onClick={() => {
              form.set({ holidays: [...new Set([...holidays, typed])] })
              setTyped('')
            }}
          >
            {words.addIt}
          </Button>
          <Button onClick={() => setIsTaking(true)}>{words.takePublic}</Button>
        </div>
        <PublicHolidays
          open={isTaking}
          onClose={() => setIsTaking(false)}
          holidays={holidays}
          onTake={days => form.set({ holidays: [...holidays, ...days] })}
          locale={settings.locale}
        />
      </fieldset>
      <Trying holidays={holidays} weekend={weekend} zone={form.values.timeZone ?? settings.timeZone} />
    </Section>
  )
}

function Trying({ holidays, weekend, zone }: { holidays: string[]; weekend: number[]; zone: string }) {
  const name = useDayName()
  const today = dayIn(zone, useNow())
  const [day, setDay] = useState(today)
  const isKnown = isDay(day) && new Set(weekend).size < 7
  return (
    <div className="flex flex-wrap items-end gap-3">
      <TextInput className="w-64" label={words.test} type="date" value={day} onChange={setDay} />
      <p role="status" className="pb-2">
        {isKnown && words.answer(name(addWorkingDays(day, -2, { holidays, weekend })))}
      </p>
    </div>
  )
}

const isDay = (day: string) => /^\d{4}-\d\d-\d\d$/.test(day)

/** Any Monday, and the days after it. */
const weekdays = [1, 2, 3, 4, 5, 6, 7].map(number => ({ number, day: `2024-01-0${number}` }))

/** A day with its name, in the reader's language. */
function useDayName(): (day: string) => string {
  const { locale } = useContext(Reader)
  const now = useNow()
  return day => dayName(new Date(day), { now, locale, timeZone: 'UTC' })
}

function weekdayName(day: string, locale: string | undefined): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(day))
}
