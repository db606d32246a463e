import type { Language, Wording } from '../contract.ts'

/**
 * The three questions, softened: openings with a bare "what" or "why" read as impolite, so each asks leave or says what for.
 * Evidence, section 3.5; the other languages say the same in their own way.
 */
export const wordingsWeCameWith: Record<Language, Wording> = {
  en: {
    happened: 'Could you walk me through what happened, from the start?',
    wish: 'So that I can see what I can do, could you tell me what you were hoping for from me?',
    settles: 'Is it all right to ask what that would settle for you?',
  },
  de: {
    happened: 'Könnten Sie mir von Anfang an erzählen, was geschehen ist?',
    wish: 'Damit ich sehe, was ich tun kann: Könnten Sie mir sagen, was Sie sich von mir erhofft haben?',
    settles: 'Darf ich fragen, was damit für Sie geklärt wäre?',
  },
  fr: {
    happened: 'Pourriez-vous me raconter ce qui s’est passé, depuis le début ?',
    wish: 'Pour que je voie ce que je peux faire, pourriez-vous me dire ce que vous espériez de ma part ?',
    settles: 'Puis-je vous demander ce que cela réglerait pour vous ?',
  },
  es: {
    happened: '¿Podría contarme qué ha pasado, desde el principio?',
    wish: 'Para ver qué puedo hacer, ¿podría decirme qué esperaba usted de mí?',
    settles: '¿Me permite preguntarle qué le resolvería eso?',
  },
}

export const languages: readonly Language[] = ['en', 'de', 'fr', 'es']
