import { expect, test } from 'vitest'
import { cuesIn } from './finding.ts'

const namesIn = (code: string, text: string) =>
  cuesIn(text, { code, isCertain: true }).map(({ cue }) => cue.name)

test.each([
  ['de', 'Sie sind doch völlig unfähig!', 'insult'],
  ['de', 'Das werden Sie noch bereuen.', 'threat'],
  ['de', 'So eine Scheiße, verdammt.', 'swearing'],
  ['de', 'Das ist eine Unverschämtheit', 'disgrace'],
  ['de', 'Ich bin stinksauer', 'angry'],
  ['de', 'Sonst schalte ich meinen Anwalt ein', 'ultimatum'],
  ['de', 'Ihr Kundendienst ist wirklich das Letzte', 'your side attacked'],
  ['de', 'Danke für nichts', 'cold thanks'],
  ['de', 'Vielen Dank für die schnelle Hilfe', 'thanks'],
  ['fr', 'Vous êtes vraiment nuls', 'insult'],
  ['fr', 'Vous allez le regretter', 'threat'],
  ['fr', 'C’est de la merde', 'swearing'],
  ['fr', 'C’est une honte', 'disgrace'],
  ['fr', 'Je suis très déçue', 'angry'],
  ['fr', 'Sinon je porte plainte', 'ultimatum'],
  ['fr', 'Votre service est vraiment lamentable', 'your side attacked'],
  ['fr', 'Merci pour rien', 'cold thanks'],
  ['fr', 'Merci beaucoup de votre aide', 'thanks'],
  ['es', 'Son unos sinvergüenzas', 'insult'],
  ['es', 'Se van a arrepentir', 'threat'],
  ['es', 'Qué mierda', 'swearing'],
  ['es', 'Es una vergüenza', 'disgrace'],
  ['es', 'Estoy harta', 'angry'],
  ['es', 'De lo contrario hablaré con mi abogado', 'ultimatum'],
  ['es', 'Su servicio es una basura', 'your side attacked'],
  ['es', 'Gracias por nada', 'cold thanks'],
  ['es', 'Muchas gracias por su ayuda', 'thanks'],
  ['en', 'You will regret this', 'threat'],
  ['en', 'WHERE IS MY ORDER', 'capitals'],
  ['pt', 'ONDE ESTÁ O MEU PEDIDO', 'capitals'],
])('%s: %s', (code, text, name) => {
  expect(namesIn(code, text)).toContain(name)
})

test.each([
  ['de', 'Sie sind nicht unverschämt, das ist alles gut'],
  ['de', 'Die Lampe ist da und passt in die Küche.'],
  ['fr', 'La lampe est arrivée et nous en sommes contents.'],
  ['es', 'La lámpara ha llegado con la factura.'],
  ['en', 'The lamp has come, and it fits.'],
])('%s, calm: %s', (code, text) => {
  expect(cuesIn(text, { code, isCertain: true }).filter(({ cue }) => (cue.heat ?? 0) > 0)).toEqual([])
})

test('"merci de" before a verb asks, and does not thank', () => {
  expect(namesIn('fr', 'Merci de confirmer par écrit')).not.toContain('thanks')
  expect(namesIn('fr', 'Merci de votre réponse')).toContain('thanks')
})

test('where the language is not certain, every list speaks', () => {
  const unsure = { code: '', isCertain: false }
  for (const [text, name] of [
    ['Frechheit', 'disgrace'],
    ['honteux', 'disgrace'],
    ['vergonzoso', 'disgrace'],
    ['disgraceful', 'disgrace'],
  ] as const)
    expect(cuesIn(text, unsure).map(({ cue }) => cue.name)).toContain(name)
})

test('accents and capitals move no place', () => {
  const text = 'İ ß: das ist eine UNVERSCHÄMTHEIT, é'
  const places = cuesIn(text, { code: 'de', isCertain: true }).map(({ from, to }) => text.slice(from, to))
  expect(places).toEqual(['UNVERSCHÄMTHEIT'])
})

test('every cue says why in a sentence', () => {
  const text = 'Scheiße!!! SO EINE FRECHHEIT, merci pour rien, gracias, what a disgrace'
  for (const { cue } of cuesIn(text, { code: '', isCertain: false }))
    expect(cue.reason).toMatch(/^[A-Z].*\.$/)
})
