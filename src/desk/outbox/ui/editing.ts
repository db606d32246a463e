/** Where words stand in the plain text of an answer: from `start` to before `end`, in UTF-16 units. */
export interface Span {
  start: number
  end: number
}

/** The answer that is being written, for what helps with the writing. Spans point into what `text()` says at that moment. */
export interface Editing {
  /** Paragraphs and list items apart by a line feed, as in `<br>`. */
  text(): string
  /** Which parts of that are quotations: somebody else's words. */
  quoted(): readonly Span[]
  /** At the caret, which ends up behind it. Harmless HTML of our own making; one step for the editor's undo. */
  insert(html: string): void
  /** Other words in place of some; one step for the editor's undo. */
  replace(span: Span, text: string): void
  /** Selects words and gives the editor the focus. */
  select(span: Span): void
  /**
   * Underlines words until told otherwise; `who` underlines does not disturb others. They move along with the writing, and an
   * element with the words has the span's name as its `data-name`.
   */
  underline(who: string, spans: readonly (Span & { name?: string })[]): void
}
