/** What was looked at: in order, or to be mended by what the sentence says. */
export interface Finding {
  part: string
  isWell: boolean
  sentence: string
}

export function well(part: string, sentence: string): Finding {
  return { part, isWell: true, sentence }
}

export function mend(part: string, sentence: string): Finding {
  return { part, isWell: false, sentence }
}
