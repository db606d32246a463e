import type { Language } from '../../../brief/contract.ts'
import type { Cue } from '../contract.ts'

/** Words that are no abbreviation, so that capitals can only mean loudness. */
const words: Readonly<Record<Language, string>> = {
  en: 'NOT NEVER ALWAYS MUST ONLY ALREADY PLEASE READ AGAIN BEFORE ALL YOU YOUR WILL IMMEDIATELY NOW STOP VERY TWICE REPEATEDLY CLEARLY',
  de: 'NICHT NIE NIEMALS IMMER MUSS MÜSSEN NUR SCHON BEREITS BITTE LESEN WIEDER ALLE KEIN KEINE SIE IHR SOFORT JETZT MEHRFACH DEUTLICH',
  fr: 'PAS JAMAIS TOUJOURS DEVEZ SEULEMENT DÉJÀ LIRE LISEZ ENCORE TOUS TOUT VOUS VOTRE IMMÉDIATEMENT MAINTENANT CLAIREMENT',
  es: 'NO NUNCA SIEMPRE DEBE SOLO SÓLO YA POR FAVOR LEA LEER TODOS TODO USTED INMEDIATAMENTE AHORA CLARAMENTE',
}

const sets = new Map(Object.entries(words).map(([language, list]) => [language, new Set(list.split(' '))]))

/** Up to so many exclamation marks in a letter say nothing. */
const marksAllowed = 2

/** Capitals and marks: two words in capitals in a row, or one that is no abbreviation; marks in a row, or many. */
export function* loudIn(own: string, language: Language): Generator<Cue> {
  const plain = sets.get(language)
  const run = /(?<![\p{L}\p{N}-])\p{Lu}{2,40}(?:[ ,]{1,2}\p{Lu}{2,40}){0,30}(?![\p{L}\p{N}-])/gu
  for (const { 0: shouted, index } of own.matchAll(run)) {
    const each = shouted.split(/[ ,]+/)
    const isLoud = each.some(word => plain?.has(word)) || each.filter(word => word.length > 5).length > 1
    if (!isLoud) continue
    const text = shouted.toLowerCase()
    yield cueOf('capitals', own, index, shouted.length, sentenceStarts(own, index) ? capital(text) : text)
  }
  let single = 0
  for (const { 0: marks, index } of own.matchAll(/[!?]{2,200}|!/g)) {
    if (marks.length > 1) yield cueOf('marks', own, index, marks.length, marks.includes('?') ? '?' : '.')
    else if (++single > marksAllowed) yield cueOf('marks', own, index, 1, '.')
  }
}

function cueOf(rule: 'capitals' | 'marks', own: string, start: number, length: number, text: string): Cue {
  const end = start + length
  return { rule, start, end, words: own.slice(start, end), instead: { start, end, text, how: 'words' } }
}

const sentenceStarts = (text: string, at: number) =>
  /(?:^|[.!?\n])\s*$/.test(text.slice(Math.max(0, at - 3), at))
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
