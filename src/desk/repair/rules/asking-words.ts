import { folded } from '../../../kit/text.ts'

/** Neutral: both answers are equally easy to give, and nobody is thanked for the one. */
const questions: Readonly<Record<string, string>> = {
  en: 'Is this put right for you now, or is something still open?',
  de: 'Ist das für Sie nun in Ordnung gebracht, oder ist noch etwas offen?',
  fr: 'Est-ce maintenant réglé pour vous, ou reste-t-il quelque chose à régler ?',
  es: '¿Está ya arreglado para usted, o queda algo pendiente?',
}

/** The question whether it is put right, in a language such as `en-GB`; in English where it is not known. */
export function askingIn(language: string): string {
  return questions[language.slice(0, 2).toLowerCase()] ?? (questions.en as string)
}

/** Whether an answer asks it, in any of the languages. */
export function asksIt(text: string): boolean {
  const said = plain(text)
  return Object.values(questions).some(question => said.includes(plain(question)))
}

/** Whether two answers say the same: letters and digits alone are compared. */
export function saysTheSame(one: string, other: string): boolean {
  const first = plain(one)
  return first !== '' && first === plain(other)
}

function plain(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
