import { type Command, WrongUse } from './command.ts'

export const benchCommand: Command = {
  name: 'bench',
  usage: 'evenkeel bench NAME [OPTIONS]',
  about: 'Measures, each time on a desk of its own that is removed afterwards.',
  async run([name, ...args]) {
    const { names, run } = await import('../../../bench/index.ts')
    if (name === undefined || !names().includes(name)) {
      throw new WrongUse(`Give what to measure: ${names().join(', ')}.`)
    }
    return run(name, args)
  },
}
