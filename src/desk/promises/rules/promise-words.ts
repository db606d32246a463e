/**
 * What a language brings for finding promises: sources of regular expressions over folded text (lower case, no marks on letters,
 * straight quotes). Days are those of the brief.
 */
export interface PromiseWords {
  language: 'en' | 'de' | 'fr' | 'es'
  /** Begins what we commit ourselves to: "I will", "you will have". */
  commits: string
  /** Directly after it says that nothing is promised: "not", "be glad to", "need you to". */
  idle: string
  /** In a sentence with a day, something of ours happens on it: "arrives", "is ready". */
  delivers: string
  /** Anywhere in the sentence before it, it is asked, wished, conditional, or the other's to do: "please", "if you". */
  theirs: string
  /** Opens a sentence of hours, rules and news rather than of promises: "we are closed". */
  news: string
  /** A day that stays unsaid is today's: "by the end of the day". */
  today: string
  /** A clock's time; the first group is the hour, the second its minutes, `half` what is in the afternoon. */
  time: string
  /** Times by a word. */
  times: Readonly<Record<string, string>>
  /** Between two promises of one sentence. */
  joins: string
}
