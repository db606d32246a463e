import { type ReactNode, useContext, useState } from 'react'
import { call, useCall } from '../../../web/call.ts'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Menu } from '../../../web/kit/Menu.tsx'
import { Pane } from '../../../web/kit/Pane.tsx'
import { Reader } from '../../../web/kit/reader.ts'
import { Section } from '../../../web/kit/Section.tsx'
import { toast } from '../../../web/kit/toast.tsx'
import { useKeys } from '../../../web/kit/useKeys.ts'
import { LessonsOfRule } from '../../complaints/ui/learning/LearningPane.tsx'
import { Confirm } from '../../people/ui/Confirm.tsx'
import { change, end, find, type Rule, remove } from '../contract.ts'
import { AskList } from './AskList.tsx'
import { HandOver } from './HandOver.tsx'
import { RuleForm } from './RuleForm.tsx'
import { TellOwner } from './TellOwner.tsx'
import { VersionList } from './VersionList.tsx'
import { VersionText } from './VersionText.tsx'
import { dayWords, standingNames, strainWords } from './words.ts'

const words = {
  scope: 'Rule',
  edit: 'Edit',
  tell: 'Tell the owner',
  more: 'More about this rule',
  handOver: 'Give it to another owner…',
  end: 'End it…',
  remove: 'Take it out…',
  ownedBy: (name: string) => `${name} looks after it`,
  nobody: 'Nobody looks after it',
  since: (number: number, day: string) => `version ${number}, from ${day}`,
  now: 'What holds now',
  toCome: (day: string) => `It is not in force yet: it begins on ${day}.`,
  ended: (day: string) => `It is not in force any more since ${day}.`,
  next: (day: string) => `It changes on ${day}; see the versions below.`,
  strain: 'Strain',
  strainAbout:
    'How often a colleague said that this rule hurt someone, in the last twelve months. Nobody can see who.',
  few: 'Of fewer than ten uses there is no honest rate.',
  asks: 'Questions and words',
  asksAbout: 'What the desk and colleagues have asked its owner.',
  versions: 'Versions',
  versionsAbout: 'What was in force on a day stays readable.',
  saved: 'Saved as a version of its own.',
  notThere: 'There is no such rule',
  endTitle: 'End this rule from today?',
  endWhat: 'Nothing is refused by it any more. Its versions, and what was said by them, stay readable.',
  endVerb: 'End it',
  removeTitle: 'Take this rule out?',
  removeWhat: 'Nobody has used it, so nothing is lost but its words.',
  removeVerb: 'Take it out',
}

export interface RulePaneProps {
  id: string
  before?: ReactNode
  onGone: () => void
}

/** One rule: what holds now, and why; where it hurts; what is asked about it; what held before. */
export function RulePane({ id, before, onGone }: RulePaneProps) {
  const { data: rule, error } = useCall(find, { id })
  const { locale } = useContext(Reader)
  const [does, setDoes] = useState<'edit' | 'tell' | 'handOver' | 'end' | 'remove' | null>(null)
  const canEdit = rule?.can.edit ?? false
  useKeys(words.scope, [
    { keys: 'e', label: words.edit, on: canEdit && does === null, run: () => setDoes('edit') },
    { keys: 't', label: words.tell, on: does === null, run: () => setDoes('tell') },
  ])
  if (error) return <EmptyState icon="rule" title={words.notThere} heading={1} />
  if (!rule) return null
  const { inForce, owner } = rule
  const rest = () => setDoes(null)
  return (
    <Pane
      title={inForce.title}
      about={`${standingNames[rule.standing]}, ${words.since(inForce.number, dayWords(inForce.from, locale))}. ${owner ? words.ownedBy(owner.name) : words.nobody}.`}
      before={before}
      actions={
        does !== 'edit' && (
          <>
            {canEdit && (
              <Button icon="pencil" onClick={() => setDoes('edit')}>
                {words.edit}
              </Button>
            )}
            <Button icon="chat" onClick={() => setDoes('tell')}>
              {words.tell}
            </Button>
            {canEdit && (
              <Menu
                label={words.more}
                icon="more"
                iconOnly
                groups={[
                  [{ label: words.handOver, icon: 'assign', run: () => setDoes('handOver') }],
                  [
                    { label: words.end, icon: 'close', run: () => setDoes('end') },
                    ...(rule.can.remove
                      ? [
                          {
                            label: words.remove,
                            icon: 'trash' as const,
                            danger: true,
                            run: () => setDoes('remove'),
                          },
                        ]
                      : []),
                  ],
                ]}
              />
            )}
          </>
        )
      }
    >
      {does === 'edit' ? (
        <RuleForm
          rule={rule}
          onCancel={rest}
          onSave={async ({ owner: _, ...input }) => {
            await call(change, { ...input, id: rule.id, version: rule.latest })
            toast({ text: words.saved })
            rest()
          }}
        />
      ) : (
        <Read rule={rule} />
      )}
      {does === 'tell' && <TellOwner rule={rule} onClose={rest} />}
      {does === 'handOver' && <HandOver rule={rule} onClose={rest} />}
      <Confirm
        open={does === 'end'}
        onClose={rest}
        title={words.endTitle}
        verb={words.endVerb}
        busy={false}
        problem={undefined}
        onConfirm={() => void call(end, { id: rule.id, version: rule.latest }).then(rest, failed)}
      >
        {words.endWhat}
      </Confirm>
      <Confirm
        open={does === 'remove'}
        onClose={rest}
        title={words.removeTitle}
        verb={words.removeVerb}
        busy={false}
        problem={undefined}
        onConfirm={() => void call(remove, { id: rule.id }).then(onGone, failed)}
      >
        {words.removeWhat}
      </Confirm>
    </Pane>
  )
}

function Read({ rule }: { rule: Rule }) {
  const { locale } = useContext(Reader)
  const { standing, inForce, versions, strain, asks } = rule
  const next = versions.findLast(version => version.number > inForce.number)
  return (
    <div className="sections">
      <Section title={words.now} hideTitle>
        {standing === 'to come' && (
          <Banner tone="amber" icon="info">
            {words.toCome(dayWords(inForce.from, locale))}
          </Banner>
        )}
        {standing === 'ended' && (
          <Banner tone="amber" icon="info">
            {words.ended(dayWords(inForce.from, locale))}
          </Banner>
        )}
        {next && standing === 'in force' && (
          <Banner icon="info">{words.next(dayWords(next.from, locale))}</Banner>
        )}
        <VersionText version={inForce} />
      </Section>
      {strain && (
        <Section title={words.strain} about={words.strainAbout}>
          <p>
            {strainWords(strain)}
            {strain.votes !== null && strain.perThousand === null && (
              <span className="text-soft"> ({words.few})</span>
            )}
          </p>
        </Section>
      )}
      {asks.length > 0 && (
        <Section title={words.asks} about={words.asksAbout}>
          <AskList asks={asks} isOfOneRule />
        </Section>
      )}
      <LessonsOfRule rule={rule.id} />
      <Section title={words.versions} about={words.versionsAbout}>
        <VersionList versions={versions} />
      </Section>
    </div>
  )
}

function failed(problem: unknown): void {
  toast({ tone: 'failed', text: (problem as Error).message })
}
