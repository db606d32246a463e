/** Why a request was turned away before anybody looked at what it asks for, and the status that says so in HTTP. */
const statuses = { malformed: 400, 'wrong-method': 405, 'too-large': 413, 'wrong-type': 415 }

const titles = {
  malformed: 'Malformed',
  'wrong-method': 'Wrong method',
  'too-large': 'Too large',
  'wrong-type': 'Wrong type',
}

/** The request itself cannot be read or placed; the message says how to send it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly reason: keyof typeof statuses
  readonly headers: Record<string, string>
  constructor(reason: keyof typeof statuses, message: string, headers: Record<string, string> = {}) {
    super(message)
    this.reason = reason
    this.headers = headers
  }
  get status(): number {
    return statuses[this.reason]
  }
  get title(): string {
    return titles[this.reason]
  }
}
