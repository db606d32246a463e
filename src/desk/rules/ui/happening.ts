import { judged, said } from '../applying/contract.ts'
import { answered, asked } from '../contract.ts'

const words = {
  refused: (title: unknown, version: unknown) => `said no by the rule “${title}”, version ${version}`,
  asRequired: 'Acted as required',
  changed: 'The rule had changed by then',
  owed: (title: unknown, because: unknown) => `found that “${title}” owes this: ${because}`,
  notOwed: (title: unknown, because: unknown) => `found that “${title}” owes nothing here: ${because}`,
  asked: (title: unknown) => `asked to bend “${title}” here`,
  given: (title: unknown) => `gave the permission to bend “${title}” here`,
  declined: (title: unknown) => `did not give the permission to bend “${title}”`,
}

/** What happened in a conversation by a rule, after the name of who did it; null for what says nothing here. */
export function ruleHappening({
  event,
  data,
}: {
  event: string
  data: Record<string, unknown>
}): string | null {
  const { title, version, isRequired, isOwed, because, kind, answer } = data
  switch (event) {
    case said.kind:
      return `${words.refused(title, version)}. ${isRequired ? words.asRequired : words.changed}`
    case judged.kind:
      return (isOwed ? words.owed : words.notOwed)(title, because)
    case asked.kind:
      return kind === 'bend' ? words.asked(title) : null
    case answered.kind:
      return answer === 'given' || answer === 'declined' ? words[answer](title) : null
    default:
      return null
  }
}
