import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type As, openDesk } from '../../../../world/desk.ts'
import { openPostOffice } from '../../../../world/post-office.ts'
import { startSmtpSink } from '../../../../world/smtp-sink.ts'
import type { Endpoint, GivenTo } from '../../../kit/endpoint.ts'
import { day, hour, minute } from '../../../kit/time.ts'
import { make as openOne } from '../../conversations/contract.ts'
import { make as makeCustomer } from '../../customers/contract.ts'
import { save as saveDraft } from '../../drafts/contract.ts'
import { undo } from '../../outbox/contract.ts'
import { search } from '../../search/contract.ts'
import { open as openConversation } from '../../timeline/contract.ts'
import * as file from '../file/contract.ts'
import * as verbs from '../file/verbs/contract.ts'
import { lodge } from '../lodging/contract.ts'
import { changeSettings } from '../settings/contract.ts'
import * as contract from './contract.ts'
import { wordsOf } from './words.ts'

const desk = await openDesk()
afterAll(() => desk.close())

let complaint = ''

beforeEach(async () => {
  await desk.reset()
  const { id: customer } = await desk.call(
    makeCustomer,
    { name: 'Ines Prado', emails: ['ines@harbour.example'] },
    { as: 'ana' },
  )
  await desk.call(
    openOne,
    { subject: 'The reading room', text: 'I was told to leave without a word of explanation.', customer },
    { as: 'ana' },
  )
  await desk.call(
    changeSettings,
    {
      first: 'house',
      second: 'house',
      outside: { name: 'The Town Ombudsman', address: '3 Mill Lane', web: 'https://ombudsman.example' },
      contact: 'hello@quayside.example',
    },
    { as: 'dele' },
  )
  const receipt = await desk.call(
    lodge,
    { conversation: '#1', title: 'Sent out of the reading room', words: 'Told to leave without a word.' },
    { as: 'ana' },
  )
  complaint = receipt.id
})

const begin = (
  kind: contract.LetterKind,
  more: Partial<GivenTo<typeof contract.beginLetter>> = {},
  as: As = 'chiara',
) => desk.call(contract.beginLetter, { complaint, kind, ...more }, { as })
const read = (letter: string, version?: number, as: As = 'chiara') =>
  desk.call(contract.readLetter, { complaint, letter, ...(version && { version }) }, { as })
const write = (letter: string, html: string, version = 1, as: As = 'chiara') =>
  desk.call(contract.writeLetter, { complaint, letter, html, version }, { as })
const issue = (letter: string, more: Partial<GivenTo<typeof contract.issueLetter>> = {}, as: As = 'chiara') =>
  desk.call(
    contract.issueLetter,
    { complaint, letter, version: 1, by: 'post', role: 'Head of the library', ...more },
    { as },
  )
const fill = (html: string) => html.replace(/\[[^\]]+\]/g, 'Here it stands.')

/** One that nothing is missing from. */
async function written(kind: contract.LetterKind = 'acknowledgement'): Promise<string> {
  const { id } = await begin(kind)
  await write(id, fill((await read(id)).html))
  return id
}

describe('a letter', () => {
  test('is put together from the file, with gaps for what only a person can say', async () => {
    const { id } = await begin('acknowledgement')
    const letter = await read(id)
    expect(letter.text).toContain('Told to leave without a word.')
    expect(letter.text).toContain('It has the number 1.')
    expect(letter.missing).toMatchObject([{ kind: 'gap' }])
    expect(letter).toMatchObject({ version: 1, issued: null, noPdf: null, can: { write: true, mail: true } })
    const { items } = await desk.call(contract.listLetters, { complaint }, { as: 'chiara' })
    expect(items).toMatchObject([
      { id, kind: 'acknowledgement', to: { who: 'complainant', name: 'Ines Prado' } },
    ])
  })

  test('keeps its versions: whoever writes on later, or another hand, begins a new one', async () => {
    const { id } = await begin('holding')
    expect((await write(id, '<p>One</p>')).version).toBe(1)
    desk.clock.advance(1.5 * hour)
    expect((await write(id, '<p>Two</p>')).version).toBe(2)
    await expect(write(id, '<p>Three</p>', 1)).rejects.toMatchObject({ status: 409 })
    expect((await read(id, 1)).html).toBe('<p>One</p>')
    expect(await read(id)).toMatchObject({ html: '<p>Two</p>', versions: [{ version: 1 }, { version: 2 }] })
  })

  test('is not issued with a gap, nor with something missing that nobody knows of', async () => {
    const { id } = await begin('acknowledgement')
    await expect(issue(id, { knowing: ['gap'] })).rejects.toMatchObject({
      problem: { type: '/problems/incomplete' },
    })
    await write(id, '<p>We have it.</p>')
    await expect(issue(id)).rejects.toMatchObject({ problem: { type: '/problems/incomplete' } })
    expect(await issue(id, { knowing: ['allegation', 'answerDay'] })).toMatchObject({ message: null })
  })

  test('once it is issued, stays as it is, and says who signed it', async () => {
    const id = await written()
    await issue(id, { by: 'counter' })
    const before = await read(id)
    expect(before.issued).toMatchObject({
      name: 'Chiara Fontana',
      role: 'Head of the library',
      by: 'counter',
    })
    await expect(write(id, '<p>Otherwise</p>')).rejects.toMatchObject({ status: 409 })
    await expect(issue(id)).rejects.toMatchObject({ status: 409 })
    await expect(
      desk.call(contract.throwLetterAway, { complaint, letter: id }, { as: 'chiara' }),
    ).rejects.toMatchObject({ status: 409 })
    expect((await read(id)).html).toBe(before.html)
    expect((await read(id)).can.write).toBe(false)
  })

  test('by mail the conversation tells only that it went; taken back, it is a draft again and nobody’s draft is lost', async () => {
    const id = await written()
    await desk.call(
      saveDraft,
      { id: '#1', kind: 'answer', html: '<p>Something else</p>', attachments: [], version: 0 },
      { as: 'chiara' },
    )
    const { message } = await issue(id, { by: 'mail', withPdf: true })
    const open = () => desk.call(openConversation, { id: '#1' }, { as: 'chiara' })
    const said = (await open()).timeline
      .flatMap(item => (item.kind === 'message' ? [item.message] : []))
      .at(-1)
    expect(said?.text).toBe(wordsOf.sealed)
    expect(said?.attachments).toEqual([])
    await desk.call(undo, { message: message ?? '' }, { as: 'chiara' })
    expect(await read(id)).toMatchObject({ issued: null, can: { write: true } })
    expect((await open()).draft?.html).toBe('<p>Something else</p>')
  })

  test('that is an answer passes the gates first', async () => {
    const { id } = await begin('decision')
    expect((await read(id)).can.whyNotIssue).not.toBe(null)
    await write(id, fill((await read(id)).html))
    const knowing = ['finding', 'reasons', 'allegation'] as const
    await expect(issue(id, { knowing: [...knowing] })).rejects.toMatchObject({
      problem: { type: '/problems/gate' },
    })
  })

  test('to a colleague goes to their page, never by mail', async () => {
    await expect(begin('notice')).rejects.toMatchObject({ status: 422 })
    const id = await written()
    await expect(issue(id, { by: 'page' })).rejects.toMatchObject({ status: 409 })
  })

  test('about more time needs that the time was extended', async () => {
    await expect(begin('extension')).rejects.toMatchObject({ status: 409 })
    await expect(begin('stage2Decision')).rejects.toMatchObject({ status: 409 })
  })
})

describe('somebody who is not on the list', () => {
  test('learns nothing by any door, whatever their role', async () => {
    const id = await written()
    const doors = [
      () => desk.call(contract.listLetters, { complaint }, { as: 'esme' }),
      () => begin('acknowledgement', {}, 'esme'),
      () => read(id, undefined, 'esme'),
      () => write(id, '<p>Mine</p>', 1, 'esme'),
      () => issue(id, {}, 'esme'),
      () => desk.call(contract.previewLetter, { complaint, letter: id }, { as: 'esme' }),
      () => desk.call(contract.letterPdf, { complaint, letter: id }, { as: 'esme' }),
      () => desk.call(contract.throwLetterAway, { complaint, letter: id }, { as: 'esme' }),
    ]
    for (const door of doors) await expect(door()).rejects.toMatchObject({ status: 404 })
  })
})

describe('the PDF', () => {
  const pdf = (letter: string) =>
    desk.request(`/api/v1/complaints/${complaint}/letters/${letter}/pdf`, { as: 'chiara' })

  test('is a tagged file of the letter, the same each time', async () => {
    const id = await written()
    await issue(id)
    const [one, again] = [await pdf(id), await pdf(id)]
    expect(one.headers.get('content-type')).toBe('application/pdf')
    const [bytes, same] = [Buffer.from(await one.arrayBuffer()), Buffer.from(await again.arrayBuffer())]
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.includes('/Marked true')).toBe(true)
    expect(bytes.includes('pdfuaid')).toBe(true)
    expect(bytes.equals(same)).toBe(true)
  })

  test('is refused where the typeface has no letters, and says which', async () => {
    const id = await written()
    await write(id, `${fill((await read(id)).html)}<p>您好</p>`)
    expect((await read(id)).noPdf).toContain('“您”')
    const answer = await pdf(id)
    expect(answer.status).toBe(409)
  })
})

describe('a file from its acknowledgement to both closing letters', () => {
  const tell = <E extends Endpoint>(endpoint: E, input: object = {}, as: As = 'chiara') =>
    desk.call(endpoint, { id: complaint, ...input } as GivenTo<E>, { as })
  const clock = async () => (await tell(file.find)).clock.steps.map(({ kind, state }) => [kind, state])

  test('a mailed acknowledgement counts once it left, and not before', async () => {
    const sink = await startSmtpSink()
    const smtp = { host: sink.host, port: sink.port, security: 'none' as const }
    const office = await openPostOffice(desk, { smtp })
    const [conversation] = await office.send({ id: 'first@harbour.example', subject: 'A card' })
    const given = { conversation: conversation?.id ?? '', title: 'A card', words: 'It was refused.' }
    complaint = (await desk.call(lodge, given, { as: 'ana' })).id
    await issue(await written(), { by: 'mail', withPdf: true })
    expect(await clock()).toContainEqual(['acknowledge', 'open'])
    desk.clock.advance(minute)
    await desk.settle()
    await desk.settle()
    await Promise.all([office.stop(), sink.stop()])
    expect(sink.mails[0]?.source).toContain('Head of the library')
    expect(sink.mails[0]?.source).toContain('application/pdf')
    const read = await desk.call(openConversation, { id: given.conversation }, { as: 'dele' })
    expect(JSON.stringify(read)).not.toContain('Head of the library')
    expect((await desk.call(search, { q: 'Head of the library' }, { as: 'dele' })).items).toEqual([])
    expect(await clock()).toContainEqual(['acknowledge', 'met'])
    expect((await tell(file.history)).items.map(each => each.kind)).toContain('complaints.letterIssued')
  })

  test('the answer passes when its gates are open; each letter goes to whom it is for, and to nobody else', async () => {
    const subjectId = await desk.idOf('bram')
    const named = await tell(verbs.nameSubject, { colleague: subjectId })
    const subject = named.subjects[0]?.id ?? ''
    const allegation = named.items[0]?.id ?? ''
    await tell(verbs.changeAllegation, { allegation, subject })
    await tell(verbs.invite, { subject })
    desk.clock.advance(4 * day)
    await tell(verbs.decide, {
      allegation,
      facts: 'The room closes at noon, and a sign says so.',
      finding: 'notUpheld',
      letDown: 'no',
      departed: 'no',
      cause: 'policyAsWritten',
    })
    const { id: answer } = await begin('decision')
    const before = await read(answer)
    expect(before.text).toContain('This point is not upheld.')
    expect(before.named).toEqual([])
    await write(answer, `${fill(before.html)}<p>Bram de Wit was alone.</p>`)
    expect((await read(answer)).named).toMatchObject([{ name: 'Bram de Wit' }])
    await expect(issue(answer)).rejects.toMatchObject({ problem: { gates: [{ name: 'seenFirst' }] } })
    await tell(verbs.showFindings, { subject })
    desk.clock.advance(6 * day)
    await issue(answer, { by: 'post', version: (await read(answer)).version })
    expect((await tell(file.find)).state).toBe('responded')

    const { id: closing } = await begin('closing', { subject })
    const letter = await read(closing)
    expect(letter.text).toContain('You did what was expected of you.')
    await write(closing, fill(letter.html))
    const pdf = (as: As) => desk.request(`/api/v1/complaints/${complaint}/letters/${closing}/pdf`, { as })
    expect((await pdf('bram')).status).toBe(404)
    await expect(issue(closing, { by: 'mail' })).rejects.toMatchObject({ status: 409 })
    await issue(closing, { by: 'page' })
    expect((await pdf('bram')).status).toBe(200)
    expect((await pdf('farid')).status).toBe(404)
    expect(
      (await desk.request(`/api/v1/complaints/${complaint}/letters/${answer}/pdf`, { as: 'bram' })).status,
    ).toBe(404)
    const gates = (await tell(file.find)).gates.filter(gate => gate.name === 'bothLetters')
    expect(gates).toMatchObject([{ state: 'open' }])
  })
})
