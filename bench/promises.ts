import { promisesIn } from '../src/desk/promises/rules/finding.ts'
import { type DraftLanguage, drafts, writtenAt, zones } from '../world/promises/index.ts'
import { measured } from '../world/promises/measured.ts'
import { machine } from './machine.ts'

const rounds = 300

/** `npm run bench -- promises [misses]`: how many promises in labelled drafts are found, and how long that takes; with `misses`, what goes wrong in the tuning half. */
export async function run(args: string[]): Promise<number> {
  console.log(machine())
  for (const half of ['tuning', 'test'] as const) {
    console.log(`\n${half}: ${drafts[half].length} drafts`)
    console.log('| | labelled | found | precision | recall | day and time right |\n|---|---|---|---|---|---|')
    console.log(line('all', drafts[half]))
    for (const language of Object.keys(zones) as DraftLanguage[])
      console.log(
        line(
          language,
          drafts[half].filter(each => each.language === language),
        ),
      )
  }
  if (args.includes('misses')) for (const miss of measured(drafts.tuning).misses) console.log(`- ${miss}`)
  else for (const length of [500, 5000, 10_000]) console.log(timing(length))
  return 0
}

function line(name: string, some: (typeof drafts)['test']): string {
  const { labelled, found, precision, recall, days } = measured(some)
  const part = (of: number) => `${(of * 100).toFixed(1)} %`
  return `| ${name} | ${labelled} | ${found} | ${part(precision)} | ${part(recall)} | ${part(days)} |`
}

/** A draft of that length out of the English ones, read again and again; of the processor, which other work does not lengthen. */
function timing(length: number): string {
  const all = [...drafts.tuning, ...drafts.test].filter(each => each.language === 'en')
  const text = all
    .map(each => each.text)
    .join('\n\n')
    .repeat(3)
    .slice(0, length)
  const read = () => promisesIn(text, { language: 'en', now: writtenAt, zone: zones.en })
  for (let round = 0; round < rounds; round++) read()
  const before = process.cpuUsage()
  for (let round = 0; round < rounds; round++) read()
  const { user, system } = process.cpuUsage(before)
  return `${length} characters: ${((user + system) / 1000 / rounds).toFixed(2)} ms of the processor`
}
