import * as file from '../src/desk/complaints/file/contract.ts'
import { lodge } from '../src/desk/complaints/lodging/contract.ts'
import { make as openConversation } from '../src/desk/conversations/contract.ts'
import { make as makeCustomer } from '../src/desk/customers/contract.ts'
import type { Endpoint, GivenTo, OutputOf } from '../src/kit/endpoint.ts'
import type { ColleagueName } from './cast.ts'
import type { Desk } from './desk.ts'

/** A complaint at a desk of tests: Ines Prado was sent out of the reading room; Chiara, who leads, handles it. */
export interface FileOf {
  id: string
  conversation: string
  /** Calls an endpoint of the file in somebody's name, Chiara's where it is left out. */
  tell<E extends Endpoint>(
    endpoint: E,
    input?: Omit<GivenTo<E>, 'id'>,
    as?: ColleagueName,
  ): Promise<OutputOf<E>>
  find(as?: ColleagueName): Promise<file.File>
  /** Marks a letter as issued, past its writing. */
  issue(kind: string, to?: string | null): Promise<void>
}

export async function fileOf(
  desk: Desk,
  given: Partial<GivenTo<typeof lodge>> = {},
  by: ColleagueName = 'bram',
): Promise<FileOf> {
  const { id: customer } = await desk.call(makeCustomer, { name: 'Ines Prado' }, { as: by })
  const { id: conversation } = await desk.call(
    openConversation,
    { subject: 'The reading room', text: 'I was sent out without a word.', customer },
    { as: by },
  )
  const { id } = await desk.call(
    lodge,
    { conversation, title: 'Sent out of the reading room', words: 'Sent out without a word.', ...given },
    { as: by },
  )
  return knownFile(desk, id, conversation)
}

function knownFile(desk: Desk, id: string, conversation: string): FileOf {
  return {
    id,
    conversation,
    tell: (endpoint, input, as = 'chiara') =>
      desk.call(endpoint, { id, ...input } as GivenTo<typeof endpoint>, { as }),
    find: (as = 'chiara') => desk.call(file.find, { id }, { as }),
    async issue(kind, to = null) {
      const { rows } = await desk.runtime.connected.pool.query<{ stage: number }>(
        'select stage from complaints where id = $1',
        [id],
      )
      await desk.runtime.connected.pool.query(
        `insert into complaint_letters (id, complaint_id, stage, kind, subject_id, state, issued_at, made_by_name, made_at)
         values (gen_random_uuid(), $1, $2, $3, $4, 'issued', $5, 'Chiara Fontana', $5)`,
        [id, rows[0]?.stage, kind, to, desk.clock.now()],
      )
    },
  }
}
