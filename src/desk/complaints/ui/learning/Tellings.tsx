import { Link, useNavigate } from '@tanstack/react-router'
import { useChange } from '../../../../web/call.ts'
import { Banner } from '../../../../web/kit/Banner.tsx'
import { Button } from '../../../../web/kit/Button.tsx'
import { TimeAgo } from '../../../../web/kit/TimeAgo.tsx'
import { type Lesson, prepareTelling, tellLesson } from '../../learning/contract.ts'

const words = {
  about: 'They wished to know what was changed. The desk writes to nobody by itself.',
  prepare: 'Begin the letter',
  told: 'They have been told',
  toldAt: 'Told',
  complaint: (number: number) => `Complaint ${number}`,
}

/** Those in one's own files who wished to know: a draft to write on, and a tick once they know. */
export function Tellings({ lesson }: { lesson: Lesson }) {
  const navigate = useNavigate()
  const prepare = useChange(prepareTelling)
  const tell = useChange(tellLesson)
  const problem = prepare.error ?? tell.error
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-soft">{words.about}</p>
      {problem && (
        <Banner tone="red" role="alert">
          {problem.message}
        </Banner>
      )}
      <ul className="entries">
        {lesson.toTell.map(one => (
          <li key={one.complaint} className="entry">
            <div className="entry-words">
              <span className="entry-name">{one.complainant}</span>{' '}
              <Link to="/complaints/$id" params={{ id: one.complaint }} className="link">
                {words.complaint(one.number)}
              </Link>
            </div>
            <div className="entry-actions">
              {one.toldAt ? (
                <span className="text-soft">
                  {words.toldAt} <TimeAgo at={one.toldAt} form="long" />
                </span>
              ) : (
                <>
                  <Button
                    small
                    busy={prepare.isPending}
                    onClick={() =>
                      prepare.mutate(
                        { id: lesson.id, complaint: one.complaint },
                        {
                          onSuccess: () =>
                            void navigate({
                              to: '/inbox/$view/$number',
                              params: { view: 'all', number: String(one.conversation.number) },
                              search: {},
                            }),
                        },
                      )
                    }
                  >
                    {words.prepare}
                  </Button>
                  <Button
                    small
                    kind="quiet"
                    busy={tell.isPending}
                    onClick={() => tell.mutate({ id: lesson.id, complaint: one.complaint })}
                  >
                    {words.told}
                  </Button>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
