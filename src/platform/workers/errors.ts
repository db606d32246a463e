/** The job did not end within its time; its process was stopped. */
export class TimedOut extends Error {
  override name = 'TimedOut'
}

/** The job needed more memory than allowed; its process was stopped. */
export class OutOfMemory extends Error {
  override name = 'OutOfMemory'
}

/** The job ended with an error of its own, or its process did. */
export class Failed extends Error {
  override name = 'Failed'
}
