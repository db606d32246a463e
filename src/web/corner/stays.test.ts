import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(path, 'utf8')
const sources = globSync('src/**/*.{ts,tsx}').filter(path => !/\.test\.tsx?$/.test(path))
const inCorner = sources.filter(path => path.startsWith('src/web/corner/'))
const users = sources.filter(path => /['"][^'"]*\bcorner\/[^'"]+['"]/.test(read(path)))

/** It says who has signed in, and reads nothing. */
const door = 'src/web/router.tsx'

/** Every way by which a page can send something somewhere. */
const waysOut =
  /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|RTCPeerConnection|['"][^'"]*\/(?:call|live)\.ts['"]|['"]@tanstack\/react-query['"]/

test('there is something to look at', () => {
  expect(inCorner.length).toBeGreaterThan(5)
  expect(users).toContain(door)
})

test.each([...inCorner, ...users.filter(path => path !== door)])('%s calls nobody', path => {
  expect(read(path).match(waysOut)?.[0]).toBeUndefined()
})

test('the door only says whose corner it is', () => {
  const names = /import \{([^}]*)\} from '[^']*corner\/corner\.ts'/.exec(read(door))?.[1]?.trim()
  expect(names).toBe('enterCorner')
})

test('the server has no place for it', () => {
  const schema = read('db/schema.sql')
  expect(schema).toContain('create table conversations')
  expect(schema).not.toMatch(/corner|if_then|own_wording|dismissed_cue|reflection/i)
})
