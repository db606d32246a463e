import { afterAll, beforeEach, expect, test } from 'vitest'
import { openDesk } from '../../../world/desk.ts'
import { make } from '../conversations/contract.ts'
import { upload } from '../files/contract.ts'
import { open } from '../timeline/contract.ts'
import * as contract from './contract.ts'

const desk = await openDesk()
afterAll(() => desk.close())

const as = 'ana'
beforeEach(async () => {
  await desk.reset()
  await desk.call(make, { subject: 'A matter', text: 'It is so.' }, { as })
})

const save = (html: string, version: number, who: 'ana' | 'bram' = as) =>
  desk.call(contract.save, { id: '#1', html, version }, { as: who })
const draft = async (who: 'ana' | 'bram' = as) => (await desk.call(open, { id: '#1' }, { as: who })).draft

test('is kept with its attachments, for its writer alone', async () => {
  const file = await desk.call(upload, { name: 'plan.txt', type: 'text/plain' }, { as, body: 'a plan' })
  await desk.call(
    contract.save,
    { id: '#1', html: '<p>Dear</p>', attachments: [file.id], version: 0 },
    { as },
  )
  expect(await draft()).toMatchObject({
    html: '<p>Dear</p>',
    version: 1,
    kind: 'answer',
    attachments: [{ name: 'plan.txt' }],
  })
  expect(await draft('bram')).toBeNull()
})

test('of an answer and of a note stand beside each other', async () => {
  await save('<p>An <strong>answer</strong></p>', 0)
  await desk.call(contract.save, { id: '#1', kind: 'note', html: '<p>A note</p>', version: 0 }, { as })
  const both = async () => {
    const { draft: answer, noteDraft } = await desk.call(open, { id: '#1' }, { as })
    return [answer?.html, noteDraft?.html]
  }
  expect(await both()).toEqual(['<p>An <strong>answer</strong></p>', '<p>A note</p>'])
  await desk.call(contract.discard, { id: '#1', kind: 'note' }, { as })
  expect(await both()).toEqual(['<p>An <strong>answer</strong></p>', undefined])
})

test('two devices do not overwrite each other: the later one is shown what is newer', async () => {
  await save('<p>One</p>', 0)
  await save('<p>Two, at the desk</p>', 1)
  const problem = await save('<p>Two, on the phone</p>', 1).catch(error => error.problem)
  expect(problem).toMatchObject({
    status: 409,
    type: '/problems/newerDraft',
    newer: { html: '<p>Two, at the desk</p>', version: 2 },
  })
  expect(await draft()).toMatchObject({ html: '<p>Two, at the desk</p>' })
  await expect(save('<p>Mine all the same</p>', 2)).resolves.toMatchObject({ version: 3 })
})

test('two that begin at once make one', async () => {
  const results = await Promise.allSettled([save('<p>A</p>', 0), save('<p>B</p>', 0)])
  expect(results.map(result => result.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a save after it was thrown away on another device is told so', async () => {
  await save('<p>One</p>', 0)
  await desk.call(contract.discard, { id: '#1' }, { as })
  expect(await draft()).toBeNull()
  await expect(save('<p>Two</p>', 1)).rejects.toMatchObject({ status: 409, problem: { newer: null } })
})

test('an attachment that was never uploaded is refused', async () => {
  const attachments = ['01890000-0000-7000-8000-000000000000']
  const saving = desk.call(contract.save, { id: '#1', html: '', attachments, version: 0 }, { as })
  await expect(saving).rejects.toMatchObject({ status: 422 })
})
