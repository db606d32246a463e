import type { Command } from './command.ts'
import { serveCommand } from './serve.ts'

export const commands: Command[] = [serveCommand]
