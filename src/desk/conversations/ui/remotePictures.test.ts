import { expect, test } from 'vitest'
import { remoteIn, remoteWords } from './remotePictures.ts'

test('pictures and trackers are counted and told apart', () => {
  const html =
    '<img data-remote-src="https://x.example/a" /><img alt="" data-tracker /><p> data-tracker</p><img data-cid="a" />'
  expect(remoteIn(html)).toEqual({ pictures: 1, trackers: 1 })
  expect(remoteWords({ pictures: 2, trackers: 1 })).toBe(
    '2 pictures from elsewhere and 1 tracking pixel are not loaded.',
  )
  expect(remoteWords({ pictures: 1, trackers: 0 })).toBe('1 picture from elsewhere is not loaded.')
  expect(remoteWords({ pictures: 0, trackers: 3 })).toBe('3 tracking pixels are not loaded.')
})
