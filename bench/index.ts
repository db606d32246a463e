import { readdirSync } from 'node:fs'

/** Runs the measurement `bench/NAME.ts`; answers its exit code. */
export async function run(name: string, args: string[]): Promise<number> {
  if (!names().includes(name))
    throw new Error(`There is no measurement "${name}"; there are ${names().join(', ')}.`)
  const { run } = (await import(`./${name}.ts`)) as { run(args: string[]): Promise<number> }
  return run(args)
}

export function names(): string[] {
  return [
    'desk',
    'mail',
    'quotes',
    'brief',
    'promises',
    'tone',
    'pause',
    'memory',
    'browser',
    'crash',
  ].filter(name => readdirSync(new URL('.', import.meta.url)).includes(`${name}.ts`))
}
