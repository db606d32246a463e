import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { CannotStart } from '../sentences.ts'
import type { Binaries } from './binaries.ts'

/** How to run the server's programs: words to put before the command, and who must own what the server writes. */
export type Runner = { prefix: string[]; owner?: { uid: number; gid: number } }

/**
 * PostgreSQL refuses to run as root, so root gives it to the cluster's owner, or else to `nobody`. The data directory
 * (0700) and often the clone are closed to `nobody`; each way below opens the road there and nothing to write on it.
 * The first way that works on this machine is taken. Throws `CannotStart` where none does.
 */
export function chooseRunner({ postgres }: Binaries, dataDir: string, cluster: string): Runner {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const ways = waysDown(statSync(cluster, { throwIfNoEntry: false }))
  const way = ways.find(({ prefix }) => reaches(prefix, postgres, dataDir))
  if (way) return way
  throw new CannotStart(
    'PostgreSQL refuses to run as root, and this system gives no way to run it as nobody: start Evenkeel as an ordinary user, or set DATABASE_URL.',
  )
}

/** The whole command line for one of the server's programs. */
export function commandLine(runner: Runner, program: string, args: string[]): [string, string[]] {
  const [first = program, ...rest] = [...runner.prefix, program, ...args]
  return [first, rest]
}

const nobody = 65534

function waysDown(cluster: { uid: number; gid: number } | undefined): Runner[] {
  const owner = cluster?.uid ? { uid: cluster.uid, gid: cluster.gid } : { uid: nobody, gid: nobody }
  return [
    withCapability('dac_read_search', owner),
    // Containers often withhold the narrow one and grant the wide one.
    withCapability('dac_override', owner),
    // In a name space of its own the server believes to be nobody, and the files stay root's.
    {
      prefix: ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`],
      owner: { uid: 0, gid: 0 },
    },
  ]
}

// access(2), by which the server finds itself, forgets the capabilities of all but root without that secure bit.
function withCapability(capability: string, owner: { uid: number; gid: number }): Runner {
  const who = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups']
  const may = [`--inh-caps=+${capability}`, `--ambient-caps=+${capability}`, '--securebits=+no_setuid_fixup']
  return { prefix: ['setpriv', ...who, ...may], owner }
}

function reaches(prefix: string[], postgres: string, dataDir: string): boolean {
  const [command, args] = commandLine({ prefix }, '/bin/sh', [
    '-c',
    'cd "$1" && exec "$0" --version',
    postgres,
    dataDir,
  ])
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}
