import { useCall } from '../../../web/call.ts'
import { me, type Role } from '../contract.ts'
import { isAtLeast } from '../rules.ts'

const sentences: Record<Exclude<Role, 'agent'>, string> = {
  lead: 'Leads, admins and owners can do this; ask one of them.',
  admin: 'Admins and owners can do this; ask one of them.',
  owner: 'Only an owner can do this; ask one of them.',
}

/** Who is signed in, as policies ask for it; the lowest role until it is known. */
export function useWho(): { id: string | null; role: Role } {
  const answer = useCall(me, {}).data
  return { id: answer?.colleague?.id ?? null, role: answer?.role ?? 'agent' }
}

/** Why the one who is signed in may not do what needs this role, or null where they may. */
export function useWhyNot(least: Exclude<Role, 'agent'>): string | null {
  const { role } = useWho()
  return isAtLeast(role, least) ? null : sentences[least]
}
