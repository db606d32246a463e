/** Where texts of one colleague are kept, each under its name. */
export interface Keeper {
  readonly lasts: 'device' | 'tab'
  /** `damaged`: there is something that cannot be read any more. */
  read: (colleague: string, name: string) => Promise<Found>
  /**
   * Keeps all of them or none. With `ifTurn`, only where nothing was written since the read that gave it; answers whether it
   * wrote. Throws CornerProblem `full` or `failed`.
   */
  write: (colleague: string, texts: ReadonlyMap<string, string>, ifTurn?: number) => Promise<boolean>
  names: (colleague: string) => Promise<string[]>
  /** Everything of this colleague, the key too. */
  forget: (colleague: string) => Promise<void>
}

export interface Found {
  /** Grows with every write of this name; 0 where there is nothing. */
  turn: number
  text: string | undefined
  isDamaged: boolean
}

/** For a browser that keeps nothing: until the tab is closed. */
export function keepInTab(): Keeper {
  const all = new Map<string, Map<string, { turn: number; text: string }>>()
  return {
    lasts: 'tab',
    async read(colleague, name) {
      const kept = all.get(colleague)?.get(name)
      return { turn: kept?.turn ?? 0, text: kept?.text, isDamaged: false }
    },
    async write(colleague, texts, ifTurn) {
      const own = all.get(colleague) ?? new Map<string, { turn: number; text: string }>()
      for (const name of texts.keys())
        if (ifTurn !== undefined && (own.get(name)?.turn ?? 0) !== ifTurn) return false
      for (const [name, text] of texts) own.set(name, { turn: (own.get(name)?.turn ?? 0) + 1, text })
      all.set(colleague, own)
      return true
    },
    names: async colleague => [...(all.get(colleague)?.keys() ?? [])],
    forget: async colleague => void all.delete(colleague),
  }
}
