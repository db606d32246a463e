/** The three errors that a person can cause; everything else is a bug. */

/** It is not there, or not for this actor to see: both look the same. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}

/** The state or the rights do not allow it; the message is a sentence that one can act on. */
export class Refused extends Error {
  override readonly name = 'Refused'
  /** A short word for programs, `stale`, and what belongs to it. */
  readonly reason: string
  readonly more: Record<string, unknown>
  /** What was written before the refusal stays written, such as a counted attempt. */
  readonly keepsWrites: boolean
  constructor(message: string, reason = 'refused', more: Record<string, unknown> = {}, keepsWrites = false) {
    super(message)
    this.reason = reason
    this.more = more
    this.keepsWrites = keepsWrites
  }
}

export interface FieldError {
  path: string
  message: string
}

/** What was given is wrong; each error names its field and says how to mend it. */
export class Invalid extends Error {
  override readonly name = 'Invalid'
  readonly errors: FieldError[]
  constructor(errors: FieldError[] | string, path = '') {
    super(typeof errors === 'string' ? errors : errors.map(error => error.message).join(' '))
    this.errors = typeof errors === 'string' ? [{ path, message: errors }] : errors
  }
}

/** RFC 9457; `errors` for fields, `reason` and further members for programs. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  errors?: FieldError[]
  [more: string]: unknown
}
