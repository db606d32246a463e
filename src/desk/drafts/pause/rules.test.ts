import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stories } from '../../../../world/stories/index.ts'
import type { CheckId, RuleId, Said } from './contract.ts'
import { ruleIds } from './rules/every-rule.ts'
import { speaksUp } from './rules/speaking.ts'
import { lookAt } from './rules.ts'

const draft = (text: string, around: Partial<Said> = {}): Said => ({
  text,
  quoted: [],
  language: 'en',
  asks: [],
  theirs: '',
  customer: null,
  hasAttachment: false,
  ...around,
})
const rulesIn = (text: string) => lookAt(draft(text)).cues.map(cue => cue.rule)

/** Evidence 3.4: the eighteen sentences, each with the rule of ours that must speak; the last five must stay silent. */
const vectors: [string, RuleId | null][] = [
  ['We are sorry you felt it necessary to complain.', 'sorryYouFeel'],
  ["I'm sorry you feel that way.", 'sorryYouFeel'],
  ["I'm sorry if this caused a problem.", 'sorryIf'],
  ['If anyone was upset, we are sorry.', 'sorryIf'],
  ['Mistakes were made.', 'nobodyDid'],
  ['We apologise for any inconvenience this may have caused.', 'anyInconvenience'],
  ["I'm sorry, but our policy is clear.", 'sorryBut'],
  ['We would like to apologise for the delay.', 'wouldLikeTo'],
  ['As I said, the fee applies.', 'asISaid'],
  ['Please do not reply in this tone.', 'pleaseFirst'],
  ['You failed to send the form.', 'youFailed'],
  ["Why didn't you call sooner?", 'whyDidYou'],
  ['Unfortunately, we cannot do this.', 'policyFirst'],
  [
    "I'm sorry you had to wait two weeks. I forgot to post the credit on 3 March; that was my mistake. I have posted it now.",
    null,
  ],
  [
    'I forgot the adjustment. I have put it on your account today, and you will see £14.20 back by Friday.',
    null,
  ],
  ['Could you walk me through what happened, so I can see where I can help?', null],
  [
    "I'm sorry this took up your afternoon. I can't waive the fee, because the rule covers every loan over 28 days. I can move the due date, or send this to the person who owns the rule.",
    null,
  ],
  ['Thank you for telling me. If you would like, I can call you at 3.', null],
]

test.each(vectors)('%s', (text, rule) => {
  expect(rulesIn(text)).toEqual(rule ? expect.arrayContaining([rule]) : [])
})

test('of each place: the very words, and an alternative that stands in the text as it should', () => {
  const changed = (text: string) =>
    lookAt(draft(text)).cues.map(({ words, instead }) => [
      words,
      instead && text.slice(0, instead.start) + instead.text + text.slice(instead.end),
    ])
  expect(changed('As I said, the fee applies.')).toEqual([['As I said', 'The fee applies.']])
  expect(changed('It is, in fact, with the post.')).toEqual([['in fact', 'It is with the post.']])
  expect(changed("I'm sorry, but it is late.")).toEqual([['sorry, but', "I'm sorry. It is late."]])
  expect(changed("I'm sorry if this was unclear.")).toEqual([
    ['sorry if', "I'm sorry that this was unclear."],
  ])
  expect(changed('We would like to apologise.')).toEqual([['We would like to apologise', 'We apologise.']])
  expect(changed('It is ready. Please ensure it fits.')).toEqual([
    ['Please ensure', 'It is ready. Could you please ensure it fits.'],
  ])
  expect(changed('We do NOT have it.')).toEqual([['NOT', 'We do not have it.']])
  expect(changed('I am sorry that you feel let down.')).toEqual([
    ['sorry that you feel let down', 'I am sorry that [what happened to them].'],
  ])
})

test('what somebody else said is not the writer’s tone', () => {
  expect(rulesIn('You wrote: “As I said, you failed.” It is here now.')).toEqual([])
  expect(rulesIn('> As I said, you failed.\nIt is here now.')).toEqual([])
  const text = 'As I said.\nIt is here now.'
  const quoted = [
    { start: 0, end: 10 },
    { start: 3, end: 9 },
  ]
  expect(lookAt(draft(text, { quoted })).cues).toEqual([])
})

test('the greeting is no part of the first sentence, in whichever line it stands', () => {
  for (const text of ['Hello Marcus, so it is late.', 'Dear Mr Oyelaran,\nSo it is late.', 'So it is late.'])
    expect(rulesIn(text)).toEqual(['startsWithSo'])
  expect(rulesIn('It is late. So I rang them.')).toEqual([])
})

test('the answers of our own world make it speak up nowhere', () => {
  const answers = stories.flatMap(story =>
    story.steps.flatMap(step => (step.does === 'reply' ? [step.text] : [])),
  )
  expect(answers.length).toBeGreaterThan(15)
  const loud = answers.flatMap(text => {
    const { cues } = lookAt(draft(text, { language: null }))
    return speaksUp(cues, null, 0) ? [cues.map(cue => `${cue.rule}: ${cue.words}`)] : []
  })
  expect(loud).toEqual([])
})

test('it speaks for two rules, or for one within ten minutes of a hostile message', () => {
  const one = lookAt(draft('As I said, it is late. As I said, it is.')).cues
  const two = lookAt(draft('As I said, it is late. Mistakes were made.')).cues
  const [came, soon, late] = [1_000_000, 1_500_000, 1_700_000]
  expect(speaksUp([], came, soon)).toBe(false)
  expect(speaksUp(one, null, soon)).toBe(false)
  expect(speaksUp(one, came, soon)).toBe(true)
  expect(speaksUp(one, came, late)).toBe(false)
  expect(speaksUp(two, null, soon)).toBe(true)
})

test('in a language without rules it is silent and says so', () => {
  const russian = 'Добрый день, мы получили ваше письмо и ответим вам завтра до обеда.'
  expect(lookAt(draft(russian, { language: null }))).toEqual({ language: null, cues: [], checks: [] })
})

test('spans are always the very words, and no two share a letter', () => {
  const scrap = fc.constantFrom(
    ...vectors.map(([text]) => text),
    '“As I said,” ',
    'Dear Ida,\n',
    '> you failed\n',
    'PLEASE READ THIS!! ',
    'ﬁnally İ 👩‍🚒 ',
    'Leider können wir nicht. Wie ich bereits sagte. ',
    'Malheureusement, nous ne pouvons pas. ',
    '\n\n',
  )
  const anything = fc.oneof(scrap, fc.string({ unit: 'binary', maxLength: 30 }))
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 8 }), parts => {
      const text = parts.join('')
      let end = 0
      for (const cue of lookAt(draft(text, { customer: 'Ida' })).cues) {
        expect(cue.words).toBe(text.slice(cue.start, cue.end))
        expect(cue.words).not.toBe('')
        expect(cue.start).toBeGreaterThanOrEqual(end)
        end = cue.end
        if (cue.instead) {
          expect(cue.instead.start).toBeGreaterThanOrEqual(0)
          expect(cue.instead.end).toBeLessThanOrEqual(text.length + 1)
        }
        expect(ruleIds).toContain(cue.rule)
      }
    }),
    { numRuns: 400 },
  )
})

test.each([
  ['one word', 'a'],
  ['capitals', 'AA '],
  ['capitals that end small', 'AA AA AAa '],
  ['sorry without end', 'sorry '],
  ['sorry, but', 'sorry, but. '],
  ['quotation marks', '"'],
  ['brackets', '['],
  ['the same cue', 'as i said, we will look into your issue as soon as possible '],
  ['marks', '!'],
  ['lines', '> \n'],
  ['greetings', 'dear '],
])('a megabyte of %s takes time that grows with it alone', (_, piece) => {
  const text = (length: number) => piece.repeat(length / piece.length)
  const timed = (said: string) => {
    const from = performance.now()
    lookAt(draft(said))
    return performance.now() - from
  }
  timed(text(65_536))
  const [small, large] = [timed(text(131_072)), timed(text(1_048_576))]
  // Eight times the text; anything that grows with its square takes sixty-four times as long.
  expect(large).toBeLessThan(Math.max(small, 100) * 32)
})

const checksIn = (text: string, around: Partial<Said> = {}) =>
  Object.fromEntries(lookAt(draft(text, around)).checks.map(({ check, is }) => [check, is])) as Partial<
    Record<CheckId, 'there' | 'missing'>
  >

test('a promise has its day', () => {
  const begun = 'I have looked at both charges with the billing team this morning. '
  expect(checksIn(`${begun}I will write to you by Friday.`).dated).toBe('there')
  expect(checksIn(`${begun}I will call you at 3 pm.`).dated).toBe('there')
  expect(checksIn(`${begun}I will write to you again.`).dated).toBe('missing')
  expect(checksIn(`${begun}Both are gone.`).dated).toBeUndefined()
})

test('a no has its reason, and two ways on or an honest one', () => {
  const no = 'Thank you for asking about the survey from 1851. I cannot lend it out'
  expect(checksIn(`${no}.`)).toMatchObject({ reason: 'missing', options: 'missing' })
  expect(
    checksIn(`${no}, because the binding is loose. I can scan it, or you can see it here.`),
  ).toMatchObject({
    reason: 'there',
    options: 'there',
  })
  expect(checksIn(`${no}. The reason is its binding. The only way to see it is here.`)).toMatchObject({
    reason: 'there',
    options: 'there',
  })
})

test('an attachment that is announced is there', () => {
  const text = 'The form is attached.'
  expect(checksIn(text).attachment).toBe('missing')
  expect(checksIn(text, { hasAttachment: true }).attachment).toBe('there')
  expect(checksIn('The form is on its way.').attachment).toBeUndefined()
})

test.each([
  ['Dear Mrs Berg,', 'Ida Berg', 'there'],
  ['Hello Ida and Bo,', 'Ida Berg', 'there'],
  ['Hi Tom,', 'Tomás Reyes', 'there'],
  ['Dear Dr. Wójcik,', 'Tomasz Wojcik', 'there'],
  ['Hello Marcus,', 'Ida Berg', 'missing'],
  ['Dear Sir or Madam,', 'Ida Berg', undefined],
  ['Hello there,', 'Ida Berg', undefined],
  ['Good morning,', 'Ida Berg', undefined],
  ['Hello, I have looked at it.', 'Ida Berg', undefined],
  ['Hello Marcus,', null, undefined],
])('%s to %s', (greeting, customer, is) => {
  expect(checksIn(`${greeting}\nit is on its way.`, { customer }).greeting).toBe(is)
})

test('somebody who signs with another name may be called by it', () => {
  const around = { customer: 'Office Hollis & Daughters', theirs: 'When will it come?\n\nPriya' }
  expect(checksIn('Hello Priya,\ntomorrow.', around).greeting).toBe('there')
})

test('their own nouns, and each request answered', () => {
  const words = 'When will the router arrive'
  const asks = [{ kind: 'question' as const, by: null, start: 0, end: words.length, words }]
  const text = 'I have looked into this for you and I am glad that you wrote to us at all.'
  expect(checksIn(text, { asks })).toMatchObject({ theirNouns: 'missing', answers: 'missing' })
  expect(checksIn(`${text} The router will arrive on Friday.`, { asks })).toMatchObject({
    theirNouns: 'there',
    answers: 'there',
  })
})

test('a blank that was left open is told, and one sentence of feeling is not too many', () => {
  expect(checksIn('I am sorry that [what happened to them].').blanks).toBe('missing')
  const felt = 'I am sorry. I understand that it was hard. '
  const rest = 'The parcel is with the post and will reach you on Friday at the latest.'
  expect(checksIn(felt + rest).empathy).toBe('there')
  expect(rulesIn(felt + rest)).toEqual([])
  expect(rulesIn(`${felt}I can imagine how frustrating it is. ${rest}`)).toEqual(['muchEmpathy'])
})
