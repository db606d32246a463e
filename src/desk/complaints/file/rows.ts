import type { AllegationRow } from './store-allegations.ts'

/** An allegation as it is first written down: nothing is found yet. */
export function newAllegation(given: {
  id: string
  complaint: string
  position: number
  words: string
  subject: string | null
  happenedOn: string | null
}): AllegationRow {
  return {
    id: given.id,
    complaint_id: given.complaint,
    position: given.position,
    words: given.words,
    customer_account: '',
    subject_id: given.subject,
    happened_on: given.happenedOn,
    rule_id: null,
    rule_version: null,
    standard: '',
    facts: '',
    finding: null,
    let_down: null,
    departed: null,
    cause: null,
    effect: '',
    remedy: '',
    learning: '',
    decided_by_id: null,
    decided_by_name: null,
    decided_at: null,
    decided_stage: null,
    changed_at: null,
  }
}
