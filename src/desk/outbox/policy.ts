interface Who {
  kind: string
  id: string | null
  role?: string
}

/** Agents take back their own answers; leads and above everybody's. */
export function mayTakeBack(who: Who, acceptedBy: string | null): boolean {
  return who.id === acceptedBy || (who.role !== undefined && who.role !== 'agent')
}
