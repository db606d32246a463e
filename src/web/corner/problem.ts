const words = {
  full: 'This device has no room left for it. Make some room on the device, then save again; what you wrote is still on this page.',
  failed: 'This device did not keep it. Save again; if it stays so, take what matters along as a file.',
  nobody: 'Sign in first: a corner belongs to one colleague.',
  notAFile: 'This is no file of a corner. Choose the one that “Save to a file” made.',
  newer: 'This file was made by a newer desk. Load this page again, then try once more.',
  locked: 'The file does not open with this passphrase. Type it as it was when the file was made.',
  damaged: 'This file is damaged: it is not as it was made. Take an earlier copy, if there is one.',
  noEncryption: 'Files with a passphrase need a page by https; this one came by plain http.',
}

type CornerReason = keyof typeof words

/** What a colleague is told when their corner cannot do what they asked; `message` is a sentence they can act on. */
export class CornerProblem extends Error {
  override readonly name = 'CornerProblem'
  readonly reason: CornerReason
  /** Where forms look for the sentence. */
  readonly detail: string
  constructor(reason: CornerReason, options?: ErrorOptions) {
    super(words[reason], options)
    this.reason = reason
    this.detail = words[reason]
  }
}

/** Of what a browser throws when it cannot keep something. */
export function cornerProblemOf(cause: unknown): CornerProblem {
  if (cause instanceof CornerProblem) return cause
  const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError'
  return new CornerProblem(isFull ? 'full' : 'failed', { cause })
}
