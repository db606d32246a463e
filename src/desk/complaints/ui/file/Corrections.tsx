import { TimeAgo } from '../../../../web/kit/TimeAgo.tsx'
import type { Allegation, File } from '../../file/contract.ts'
import { Words } from './KeptField.tsx'

const words = {
  heading: (name: string) => `What ${name} says is not right in it`,
  attached: 'Attached as it was given; the findings are not changed by it unless you change them.',
}

/** Corrections of the colleague concerned: attached, never merged in. */
export function Corrections({ file, allegation }: { file: File; allegation: Allegation }) {
  if (allegation.corrections.length === 0) return null
  const name = allegation.subject?.colleague.name ?? file.subjects.map(each => each.colleague.name).join(', ')
  return (
    <section className="allegation-part corrections">
      <h3>
        <bdi>{words.heading(name)}</bdi>
      </h3>
      {allegation.corrections.map(({ at, words: said }) => (
        <div key={`${at} ${said}`}>
          <Words>{said}</Words>
          <p className="file-said">
            <TimeAgo at={at} form="long" />
          </p>
        </div>
      ))}
      <p className="text-sm text-soft">{words.attached}</p>
    </section>
  )
}
