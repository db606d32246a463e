import type { Command } from './command.ts'

/**
 * In the order in which the overview lists them. Each is loaded when it is asked for: what only reads a file should not
 * wait for the whole desk to be loaded.
 */
export const commands: { name: string; load(): Promise<Command> }[] = [
  { name: 'serve', load: async () => (await import('./serve.ts')).serveCommand },
  { name: 'setup', load: async () => (await import('./setup.ts')).setupCommand },
  { name: 'key create', load: async () => (await import('./key.ts')).keyCreateCommand },
  { name: 'migrate', load: async () => (await import('./migrate.ts')).migrateCommand },
  { name: 'doctor', load: async () => (await import('./doctor.ts')).doctorCommand },
  { name: 'import mail', load: async () => (await import('./import/command.ts')).importMailCommand },
  { name: 'import rules', load: async () => (await import('./import/rules-command.ts')).importRulesCommand },
  { name: 'mail read', load: async () => (await import('./mail-read.ts')).mailReadCommand },
  { name: 'tone score', load: async () => (await import('./tone-score.ts')).toneScoreCommand },
  { name: 'backup', load: async () => (await import('./backup.ts')).backupCommand },
  { name: 'restore', load: async () => (await import('./restore.ts')).restoreCommand },
  { name: 'copy', load: async () => (await import('./copy.ts')).copyCommand },
  { name: 'demo', load: async () => (await import('./demo.ts')).demoCommand },
  { name: 'dev', load: async () => (await import('./dev.ts')).devCommand },
  { name: 'bench', load: async () => (await import('./bench.ts')).benchCommand },
]
