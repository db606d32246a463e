import { useEffect, useState } from 'react'
import { announce } from '../../../../web/kit/announce.tsx'
import { toast } from '../../../../web/kit/toast.tsx'
import type { Language } from '../../../brief/contract.ts'
import { words } from './words.ts'

/** Reads a text aloud, or stops reading. Only by a voice of the device itself: others send the words to their maker. */
export function useHearing(): {
  isReading: boolean
  hear: (text: string, language: Language | null) => void
} {
  const [isReading, setReading] = useState(false)
  useEffect(() => () => globalThis.speechSynthesis?.cancel(), [])
  const hear = async (text: string, language: Language | null) => {
    const synthesis = globalThis.speechSynthesis
    if (!synthesis) return toast({ text: words.noSpeech })
    if (isReading) {
      setReading(false)
      return synthesis.cancel()
    }
    const voice = await voiceFor(synthesis, language ?? navigator.language.slice(0, 2))
    if (!voice) {
      announce(words.noVoice)
      return toast({ text: words.noVoice })
    }
    const spoken = new SpeechSynthesisUtterance(text)
    spoken.voice = voice
    spoken.lang = voice.lang
    spoken.onend = () => setReading(false)
    spoken.onerror = () => setReading(false)
    setReading(true)
    synthesis.speak(spoken)
  }
  return { isReading, hear: (text, language) => void hear(text, language) }
}

/** Voices come late in some browsers. */
async function voiceFor(
  synthesis: SpeechSynthesis,
  language: string,
): Promise<SpeechSynthesisVoice | undefined> {
  const own = () =>
    synthesis.getVoices().find(voice => voice.localService && voice.lang.toLowerCase().startsWith(language))
  if (synthesis.getVoices().length === 0)
    await new Promise(resolve => {
      synthesis.addEventListener('voiceschanged', resolve, { once: true })
      setTimeout(resolve, 1000)
    })
  return own()
}
