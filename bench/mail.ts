import { machine } from './machine.ts'
import { measureIntake } from './mail/intake.ts'
import { measureReading } from './mail/reading.ts'

/** `npm run bench -- mail [MAILS] [CONNECTIONS]`: reading alone, then receiving and reading in. */
export async function run(args: string[]): Promise<number> {
  const [mails = 3000, connections = 8] = args.map(Number)
  console.log(machine())
  await measureReading()
  await measureIntake(mails, connections)
  return 0
}
