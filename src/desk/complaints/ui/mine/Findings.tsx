import { Link } from '@tanstack/react-router'
import { call, useChange } from '../../../../web/call.ts'
import { Banner } from '../../../../web/kit/Banner.tsx'
import { Button } from '../../../../web/kit/Button.tsx'
import { Section } from '../../../../web/kit/Section.tsx'
import { TimeAgo } from '../../../../web/kit/TimeAgo.tsx'
import { toast } from '../../../../web/kit/toast.tsx'
import { leadFix, type MinePage, type MyAllegation, seeFindings } from '../../mine/contract.ts'
import { departedNames, findingNames, letDownNames } from '../words.ts'
import { SaidList } from './Alleged.tsx'
import { DeviceForm, whole } from './DeviceForm.tsx'
import { departedWords } from './words.ts'

const words = {
  title: 'What was found',
  first: (who: string) => `You read this before ${who} does.`,
  marks: 'The two marks answer two questions: one about the customer, one about the colleague.',
  facts: 'What happened, as it was found',
  letDown: 'Was the customer let down?',
  departed: 'Did you depart from what was expected?',
  theyDeparted: (name: string) => `Did ${name} depart from what was expected?`,
  finding: 'The allegation',
  learning: 'What is to be learned',
  corrected: 'What you said is not right',
  theirs: (name: string) => `What ${name} said is not right`,
  seen: 'I have read the findings',
  seenAt: 'You read them',
  notRight: 'Is something not right?',
  notRightAbout:
    'What you write is attached to the findings word for word and never mixed into them. It stays on this device until you give it.',
  open: 'Say what is not right',
  on: (position: number) => `On allegation ${position}`,
  whole: 'On the whole',
  give: 'Look at it and attach it',
  nothing: 'Write something first.',
  look: {
    title: 'Attach this to the findings?',
    about: 'Whoever reads the findings reads it with them.',
    give: 'Attach it',
  },
  attached: 'It is attached to the findings.',
  fix: 'Would you like to lead what is changed?',
  fixAbout:
    'Somebody was let down, and something is to be mended. Whoever was there often knows best how. It is an offer: either answer is fine, and neither says anything about you.',
  yes: 'Yes, I would',
  no: 'No, thank you',
  saidYes:
    'You would like to lead what is changed. Where its cause was named in three complaints, you can take it in hand; nobody is told that it concerned you.',
  saidNo: 'You would rather not lead what is changed. That is fine.',
  anew: 'Change my mind',
  learn: 'What we learn from complaints',
}

/** For its subject first, with what they say is not right beside it. */
export function Findings({ page }: { page: MinePage }) {
  const isMine = page.as === 'subject'
  if (!page.findings && !page.can.correct) return null
  const shown = page.allegations.filter(one => one.found)
  return (
    <>
      {shown.length > 0 && (
        <Section title={words.title} about={aboutOf(page)}>
          {shown.map(one => (
            <Found key={one.id} one={one} page={page} />
          ))}
          <SaidList said={page.corrections} />
          {isMine && <Seen page={page} />}
        </Section>
      )}
      {page.can.correct && (
        <Section title={words.notRight} about={words.notRightAbout}>
          <DeviceForm
            name={`complaints.correction.${page.id}`}
            fields={[
              ...page.allegations.map((one, index) => ({ field: one.id, label: words.on(index + 1) })),
              { field: whole, label: words.whole },
            ]}
            give={words.give}
            opener={words.open}
            nothing={words.nothing}
            look={words.look}
            onGive={async corrections => {
              await call(seeFindings, { id: page.id, corrections })
              toast({ text: words.attached })
            }}
          />
        </Section>
      )}
      {isMine && page.leadsFix && <Fix page={page} leadsFix={page.leadsFix} />}
    </>
  )
}

function aboutOf({ as, complainant, steps }: MinePage): string {
  const isAnswered = steps.some(step => step.kind === 'answer' && step.state === 'done')
  return as === 'subject' && !isAnswered ? `${words.first(complainant)} ${words.marks}` : words.marks
}

function Found({ one, page }: { one: MyAllegation; page: MinePage }) {
  if (!one.found) return null
  const { facts, finding, letDown, departed, learning } = one.found
  const isMine = page.as === 'subject'
  return (
    <article className="card flex flex-col gap-3">
      <blockquote className="text-soft whitespace-pre-wrap">“{one.words}”</blockquote>
      <dl className="flex flex-col gap-2">
        <Fact term={words.facts}>{facts}</Fact>
        <Fact term={words.finding}>{findingNames[finding]}</Fact>
        <Fact term={words.letDown}>{letDownNames[letDown]}</Fact>
        <Fact term={isMine ? words.departed : words.theyDeparted(page.colleague.name)}>
          {isMine ? departedWords[departed] : departedNames[departed]}
        </Fact>
        {learning && <Fact term={words.learning}>{learning}</Fact>}
      </dl>
      {one.corrections.length > 0 && (
        <div className="flex flex-col gap-2">
          <h3 className="text-sm text-soft">
            {isMine ? words.corrected : words.theirs(page.colleague.name)}
          </h3>
          <SaidList said={one.corrections} />
        </div>
      )}
    </article>
  )
}

function Fact({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt className="text-sm text-soft">{term}</dt>
      <dd className="whitespace-pre-wrap">{children}</dd>
    </div>
  )
}

function Seen({ page: { id, findings } }: { page: MinePage }) {
  const change = useChange(seeFindings)
  if (findings?.seenAt)
    return (
      <p className="text-sm text-soft">
        {words.seenAt} <TimeAgo at={findings.seenAt} form="long" />.
      </p>
    )
  return (
    <div className="flex flex-col gap-2">
      {change.error && (
        <Banner tone="red" role="alert">
          {change.error.message}
        </Banner>
      )}
      <div>
        <Button kind="go" busy={change.isPending} onClick={() => change.mutate({ id })}>
          {words.seen}
        </Button>
      </div>
    </div>
  )
}

function Fix({ page: { id }, leadsFix }: { page: MinePage; leadsFix: 'offered' | 'yes' | 'no' }) {
  const change = useChange(leadFix)
  if (leadsFix !== 'offered')
    return (
      <Section title={words.fix} about={leadsFix === 'yes' ? words.saidYes : words.saidNo}>
        <div className="flex flex-wrap items-center gap-3">
          {leadsFix === 'yes' && (
            <Link to="/lessons" className="link">
              {words.learn}
            </Link>
          )}
          <Button
            kind="quiet"
            busy={change.isPending}
            onClick={() => change.mutate({ id, wants: leadsFix === 'no' })}
          >
            {words.anew}
          </Button>
        </div>
      </Section>
    )
  return (
    <Section title={words.fix} about={words.fixAbout}>
      <div className="flex flex-wrap gap-2">
        <Button busy={change.isPending} onClick={() => change.mutate({ id, wants: true })}>
          {words.yes}
        </Button>
        <Button busy={change.isPending} onClick={() => change.mutate({ id, wants: false })}>
          {words.no}
        </Button>
      </div>
    </Section>
  )
}
