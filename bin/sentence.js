/** An error whose message is meant for the person at the keyboard. */
export function sentence(message) {
  return Object.assign(new Error(message), { code: 'SENTENCE' })
}
