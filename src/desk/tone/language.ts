/** `certain` where the detector is; a short text seldom is. */
export interface Language {
  /** ISO 639-1, empty where nothing was recognised. */
  code: string
  isCertain: boolean
}

export type DetectLanguage = (text: string) => Language

/** Loads the detector (950 kB) when it is first needed; the smallest of `eld`'s builds. */
export async function loadLanguages(): Promise<DetectLanguage> {
  const { eld } = await import('eld/extrasmall')
  return text => {
    const found = eld.detect(text.slice(0, 2000))
    return { code: found.language, isCertain: found.isReliable() }
  }
}
