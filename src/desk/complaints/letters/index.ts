import { handle, handleRaw, on } from '../../../platform/slice.ts'
import { markedSent, sent, undone } from '../../outbox/contract.ts'
import * as contract from './contract.ts'
import { issueLetter, letterPdf, previewLetter, takeBackLetter } from './issuing.ts'
import { noteSent } from './noting.ts'
import { beginLetter, listLetters, readLetter, setLetterAside, writeLetter } from './writing.ts'

export const letterEndpoints = [
  handle(contract.listLetters, listLetters),
  handle(contract.beginLetter, beginLetter),
  handle(contract.readLetter, readLetter),
  handle(contract.writeLetter, writeLetter),
  handle(contract.issueLetter, issueLetter),
  handle(contract.previewLetter, previewLetter),
  handleRaw(contract.letterPdf, letterPdf),
  handle(contract.throwLetterAway, setLetterAside),
]

export const letterReactions = [
  on(undone, (ctx, { data }) => takeBackLetter(ctx, data.message)),
  on(sent, (ctx, { data }) => noteSent(ctx, data.message)),
  on(markedSent, (ctx, { data }) => noteSent(ctx, data.message)),
]
