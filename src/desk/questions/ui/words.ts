import type { Language, Part } from '../contract.ts'

/** What each question asks for, as a heading. */
export const partNames: Record<Part, string> = {
  happened: 'What happened',
  wish: 'What they wish for',
  settles: 'What it would settle',
}

export const languageNames: readonly { value: Language; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
  { value: 'fr', label: 'Français' },
  { value: 'es', label: 'Español' },
]
