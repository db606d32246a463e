import { useContext, useState } from 'react'
import { useCall } from '../../../web/call.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Reader } from '../../../web/kit/reader.ts'
import { Select } from '../../../web/kit/Select.tsx'
import { useNow } from '../../../web/kit/TimeAgo.tsx'
import { dayName } from '../../../web/kit/time.ts'
import { holidayPlaces, publicHolidays } from '../contract.ts'

const words = {
  title: 'Take public holidays',
  about: 'Look at them first: not every one of these may be a day off with you. Days of your own stay.',
  country: 'Country',
  choose: 'Choose a country',
  state: 'Part of the country',
  region: 'Region',
  whole: 'The whole of it',
  years: 'For',
  yearsOf: (years: number) => (years === 1 ? 'this year' : `this year and ${years - 1} more`),
  found: 'Holidays',
  none: 'No public holidays are known there.',
  here: 'entered already',
  take: (count: number) => (count === 1 ? 'Take this day' : `Take these ${count} days`),
  nothing: 'All of them are entered already, or none is chosen.',
}

export interface PublicHolidaysProps {
  open: boolean
  onClose: () => void
  /** Those that are entered already. */
  holidays: readonly string[]
  onTake: (days: string[]) => void
  locale: string
}

/** The public holidays of a place, looked at before they are taken. */
export function PublicHolidays({ open, onClose, holidays, onTake, locale }: PublicHolidaysProps) {
  const [place, setPlace] = useState<Place>({
    country: new Intl.Locale(locale).region ?? '',
    state: '',
    region: '',
  })
  const [years, setYears] = useState('2')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const found = useCall(
    publicHolidays,
    { ...given(place), country: place.country, years: Number(years) },
    { on: open && place.country !== '' },
  ).data?.items
  const fresh = (found ?? []).filter(({ day }) => !holidays.includes(day) && !left.has(day))
  const take = () => {
    onTake(fresh.map(({ day }) => day))
    onClose()
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.title}
      description={words.about}
      footer={
        <Button kind="go" why={fresh.length === 0 && words.nothing} onClick={take}>
          {words.take(fresh.length)}
        </Button>
      }
    >
      <div className="form">
        <Places place={place} onChange={setPlace} isAsked={open} />
        <Select
          label={words.years}
          value={years}
          onChange={setYears}
          choices={[1, 2, 3, 4, 5].map(count => ({ value: String(count), label: words.yearsOf(count) }))}
        />
        {found && (
          <fieldset className="field">
            <legend className="field-label">{words.found}</legend>
            {found.length === 0 && <p className="field-hint">{words.none}</p>}
            {found.map(({ day, name }) => (
              <Found
                key={day}
                {...{ day, name }}
                isHere={holidays.includes(day)}
                isTaken={!left.has(day)}
                onChange={isTaken =>
                  setLeft(isTaken ? new Set([...left].filter(each => each !== day)) : new Set([...left, day]))
                }
              />
            ))}
          </fieldset>
        )}
      </div>
    </Dialog>
  )
}

interface Place {
  country: string
  state: string
  region: string
}

/** Country, part and region; what a place does not have is not asked for. */
function Places({
  place,
  onChange,
  isAsked,
}: {
  place: Place
  onChange: (place: Place) => void
  isAsked: boolean
}) {
  const { country, state, region } = place
  const countries = useCall(holidayPlaces, {}, { on: isAsked }).data?.items ?? []
  const states = useCall(holidayPlaces, { country }, { on: isAsked && country !== '' }).data?.items ?? []
  const regions =
    useCall(holidayPlaces, { country, state }, { on: isAsked && state !== '' }).data?.items ?? []
  return (
    <>
      <Select
        label={words.country}
        placeholder={words.choose}
        value={country}
        onChange={code => onChange({ country: code, state: '', region: '' })}
        choices={choicesOf(countries)}
      />
      {states.length > 0 && (
        <Select
          label={words.state}
          optional
          placeholder={words.whole}
          value={state}
          onChange={code => onChange({ country, state: code, region: '' })}
          choices={choicesOf(states)}
        />
      )}
      {regions.length > 0 && (
        <Select
          label={words.region}
          optional
          placeholder={words.whole}
          value={region}
          onChange={code => onChange({ country, state, region: code })}
          choices={choicesOf(regions)}
        />
      )}
    </>
  )
}

interface FoundProps {
  day: string
  name: string
  isHere: boolean
  isTaken: boolean
  onChange: (isTaken: boolean) => void
}

function Found({ day, name, isHere, isTaken, onChange }: FoundProps) {
  const { locale } = useContext(Reader)
  const said = dayName(new Date(day), { now: useNow(), timeZone: 'UTC', ...(locale && { locale }) })
  const label = (
    <>
      {said} <span className="text-soft">{name}</span>
    </>
  )
  if (!isHere) return <Checkbox label={label} value={isTaken} onChange={onChange} />
  return (
    <p className="py-1 text-sm text-soft">
      {said}, {words.here}
    </p>
  )
}

function given({ state, region }: Place) {
  return { ...(state && { state }), ...(region && { region }) }
}

function choicesOf(items: readonly { code: string; name: string }[]) {
  return items.map(({ code, name }) => ({ value: code, label: name }))
}
