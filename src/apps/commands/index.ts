import { backupCommand } from './backup.ts'
import { benchCommand } from './bench.ts'
import type { Command } from './command.ts'
import { copyCommand } from './copy.ts'
import { demoCommand } from './demo.ts'
import { devCommand } from './dev.ts'
import { doctorCommand } from './doctor.ts'
import { importMailCommand } from './import/command.ts'
import { keyCreateCommand } from './key.ts'
import { migrateCommand } from './migrate.ts'
import { restoreCommand } from './restore.ts'
import { serveCommand } from './serve.ts'
import { setupCommand } from './setup.ts'

/** In the order in which the overview lists them. */
export const commands: Command[] = [
  serveCommand,
  setupCommand,
  keyCreateCommand,
  migrateCommand,
  doctorCommand,
  importMailCommand,
  backupCommand,
  restoreCommand,
  copyCommand,
  demoCommand,
  devCommand,
  benchCommand,
]
