/** `npm run fuzz -- NAME --inputs N --seed S [--from I]`: gives a target inputs that nobody would write. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { type Outcome, remade } from './fuzz/frame/fuzz.ts'
import type { Target } from './fuzz/frame/target.ts'
import type { Work } from './fuzz/frame/thread.ts'

/** An input that takes so long is taken for one that never ends. */
const patience = 30_000
const folder = fileURLToPath(new URL('fuzz/', import.meta.url))
const names = readdirSync(folder)
  .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map(file => file.slice(0, -3))

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    inputs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
  },
})
const name = positionals[0] ?? ''
if (names.includes(name)) process.exitCode = await run(name)
else {
  console.error(
    `Give what to fuzz: ${names.join(', ')}. As in: npm run fuzz -- ${names[0]} --inputs 10000 --seed 1`,
  )
  process.exitCode = 2
}

async function run(name: string): Promise<number> {
  const [inputs, seed, from] = [values.inputs, values.seed, values.from].map(Number) as [
    number,
    number,
    number,
  ]
  const module = new URL(`fuzz/${name}.ts`, import.meta.url).href
  const { target } = (await import(module)) as { target: Target }
  const outcome = await watched(
    { module, inputs, seed, from, at: new Int32Array(new SharedArrayBuffer(4)) },
    target,
  )
  for (const { number, input, message } of outcome.failures) {
    const file = `.cache/fuzz/${name}-${seed}-${number}.bin`
    mkdirSync('.cache/fuzz', { recursive: true })
    writeFileSync(file, input)
    console.log(`\n${message.split('\n').slice(0, 12).join('\n')}`)
    console.log(
      `  kept in ${file}; again: npm run fuzz -- ${name} --seed ${seed} --from ${number} --inputs 1`,
    )
  }
  const { milliseconds, number } = outcome.slowest
  console.log(
    `${outcome.inputs} inputs, ${outcome.failures.length} failures, slowest ${Math.round(milliseconds)} ms (number ${number}); seed ${seed}`,
  )
  return outcome.failures.length > 0 ? 1 : 0
}

/** In a thread of its own, so that an input which never ends is found out and named too. */
function watched(work: Work, target: Target): Promise<Outcome> {
  return new Promise(resolve => {
    const thread = new Worker(new URL('fuzz/frame/thread.ts', import.meta.url), { workerData: work })
    let last = -1
    let since = performance.now()
    const stopped = (message: string) => {
      const number = Atomics.load(work.at, 0)
      const failures = [{ number, input: remade(target, work.seed, number), message }]
      done({
        inputs: number - work.from + 1,
        failures,
        slowest: { milliseconds: performance.now() - since, number },
      })
    }
    const watch = setInterval(() => {
      const now = Atomics.load(work.at, 0)
      if (now !== last) since = performance.now()
      else if (performance.now() - since > patience)
        stopped(`The input did not end within ${patience / 1000} s.`)
      last = now
    }, 500)
    function done(outcome: Outcome): void {
      clearInterval(watch)
      void thread.terminate()
      resolve(outcome)
    }
    thread.on('message', done)
    thread.on('error', error => stopped(error.stack ?? error.message))
  })
}
