import type { BuilderState, Failure, MustNotId, PartId } from '../../src/desk/repair/builder/contract.ts'

/** A draft as somebody might write it, with what a careful reader finds in it. */
export interface Labelled {
  state: BuilderState
  failure?: Failure
  action?: string
  earlier?: readonly string[]
  text: string
  /** Of the parts that the state requires; the others are missing. */
  there: readonly PartId[]
  mustNots: readonly MustNotId[]
}
