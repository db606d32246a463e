import { z } from 'zod'
import { endpoint } from '../../kit/endpoint.ts'
import { pageInput, pageOf } from '../../kit/page.ts'
import { summary } from '../conversations/contract.ts'
import { customer } from '../customers/contract.ts'

export const search = endpoint({
  name: 'search.search',
  method: 'GET',
  path: '/search',
  needs: 'agent',
  summary:
    'Everything ever said and noted, subjects, names, addresses and numbers (`#1234`); with `from:`, `assignee:`, `state:`, `channel:`, `before:`, `after:`.',
  input: z.object({ q: z.string().max(500), ...pageInput }),
  output: pageOf(summary.extend({ excerpt: z.string() })).extend({
    /** Customers whose name, address or number begins so. */
    customers: z.array(customer),
    /** What in the question could not be understood, as sentences. */
    hints: z.array(z.string()),
  }),
})
