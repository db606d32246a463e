import { machine } from './machine.ts'
import { measureIntake } from './mail/intake.ts'
import { measureOutgoing } from './mail/outgoing.ts'
import { measureReading } from './mail/reading.ts'

/** `npm run bench -- mail [MAILS] [CONNECTIONS]`: reading alone, receiving and reading in, and answers going out. `out` measures the last alone. */
export async function run(args: string[]): Promise<number> {
  if (args[0] === 'out') {
    console.log(machine())
    await measureOutgoing(Number(args[1] ?? 1000))
    return 0
  }
  const [mails = 3000, connections = 8] = args.map(Number)
  console.log(machine())
  await measureReading()
  await measureIntake(mails, connections)
  await measureOutgoing(1000)
  return 0
}
