import type { Slice } from '../platform/slice.ts'
import { awake } from './awake/index.ts'
import { brief } from './brief/index.ts'
import { email } from './channels/email/index.ts'
import { complaints } from './complaints/index.ts'
import { conversations } from './conversations/index.ts'
import { customers } from './customers/index.ts'
import { drafts } from './drafts/index.ts'
import { files } from './files/index.ts'
import { log } from './log/index.ts'
import { notes } from './notes/index.ts'
import { notices } from './notices/index.ts'
import { outbox } from './outbox/index.ts'
import { people } from './people/index.ts'
import { promises } from './promises/index.ts'
import { questions } from './questions/index.ts'
import { repair } from './repair/index.ts'
import { rules } from './rules/index.ts'
import { search } from './search/index.ts'
import { setup } from './setup/index.ts'
import { timeline } from './timeline/index.ts'

/** The whole desk; the order is of no consequence. */
export const slices: Slice[] = [
  setup,
  people,
  customers,
  conversations,
  timeline,
  brief,
  notes,
  notices,
  drafts,
  outbox,
  email,
  awake,
  log,
  complaints,
  promises,
  files,
  questions,
  search,
  rules,
  repair,
]
