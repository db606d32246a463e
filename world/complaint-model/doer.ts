import type { GateName } from '../../src/desk/complaints/gates/contract.ts'
import type { ColleagueName } from '../cast.ts'

export const everybody: readonly ColleagueName[] = ['esme', 'dele', 'chiara', 'ana', 'bram', 'farid']

/** What people do with a file. Each answers whether it was done; what is refused changes nothing. */
export interface Doer {
  /** Who acts, where nobody is named. */
  by: ColleagueName
  nameSubject(whom: ColleagueName): Promise<boolean>
  invite(whom: ColleagueName): Promise<boolean>
  account(by: ColleagueName, kind: 'given' | 'declined'): Promise<boolean>
  allege(about: ColleagueName | null): Promise<boolean>
  decide(allegation: number): Promise<boolean>
  show(whom: ColleagueName): Promise<boolean>
  see(by: ColleagueName): Promise<boolean>
  pass(gate: GateName, about: ColleagueName | null): Promise<boolean>
  addReader(whom: ColleagueName): Promise<boolean>
  handOver(to: ColleagueName): Promise<boolean>
  /** The letters of this stage, to the complainant and to each colleague concerned. */
  issueLetters(): Promise<boolean>
  respond(): Promise<boolean>
  close(isWithdrawn: boolean): Promise<boolean>
  reopen(): Promise<boolean>
  takeFurther(decider: ColleagueName): Promise<boolean>
  wait(hours: number): Promise<boolean>
  /** Who reads the file now. */
  readers(): Promise<ColleagueName[]>
  /** Who has been told that it concerns them. */
  told(): Promise<ColleagueName[]>
  now(): Date
}
