import type { Command } from './command.ts'
import { keyCreateCommand } from './key.ts'
import { migrateCommand } from './migrate.ts'
import { serveCommand } from './serve.ts'
import { setupCommand } from './setup.ts'

/** In the order in which the overview lists them. */
export const commands: Command[] = [serveCommand, setupCommand, keyCreateCommand, migrateCommand]
