/** What keeps the desk from starting, as one sentence for the person who installs it. Print the message, no stack. */
export class CannotStart extends Error {}

const oldestServer = 150000

/** Refuses a server older than PostgreSQL 15. `versionNumber` is what `show server_version_num` answers, such as 180004. */
export function checkServerVersion(versionNumber: number, setting = 'DATABASE_URL'): void {
  if (versionNumber >= oldestServer) return
  const major = Math.floor(versionNumber / 10000)
  throw new CannotStart(
    `${setting} leads to PostgreSQL ${major}, and Evenkeel needs 15 or later: upgrade that server, or use the built-in one.`,
  )
}

/**
 * Turns what `pg` threw while it connected to what `setting` names into a sentence; the password in `url` is never repeated.
 * Codes: https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
export function cannotReach(url: string, cause: unknown, setting = 'DATABASE_URL'): CannotStart {
  const where = withoutPassword(url)
  return new CannotStart(`${setting} (${where}) ${whatIsWrong(cause)}`, { cause })
}

/** Where a disk is full, says so about `path`; anything else comes back as it was. */
export function explainFullDisk(path: string, cause: unknown): unknown {
  return isFullDisk(cause) ? diskIsFull(path) : cause
}

/** The sentence for a disk with no room left under `path`. */
export function diskIsFull(path: string): CannotStart {
  return new CannotStart(`The disk that holds ${path} is full: free at least 200 MB there and start again.`)
}

function whatIsWrong(cause: unknown): string {
  switch (codeOf(cause)) {
    case '28P01':
    case '28000':
      return 'does not let this user in: check the user name and the password in it.'
    case '3D000':
      return 'names a database that does not exist: create it there, or correct the name.'
    case '53300':
      return 'leads to a server with no connection left: raise its max_connections, or close other programs that use it.'
    case '57P03':
      return 'leads to a server that is still starting: try again in a minute.'
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'names a host that cannot be found: check the host name in it.'
    default:
      return 'does not answer: check the host and the port in it, and that the server is running.'
  }
}

function withoutPassword(url: string): string {
  try {
    const { protocol, username, host, pathname } = new URL(url.replace('@/', '@localhost/'))
    return `${protocol}//${username && `${username}@`}${host}${pathname}`
  } catch {
    return 'not a valid address'
  }
}

function isFullDisk(cause: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', '53100'].includes(codeOf(cause) ?? '')
}

function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error ? (cause as Error & { code?: string }).code : undefined
}
