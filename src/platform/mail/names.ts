import { Resolver } from 'node:dns/promises'

/** All TXT records at a name, each with its pieces put together. `servers` as `192.0.2.53` or with a port; none: the machine's. */
export async function lookUpTxt(
  name: string,
  servers: readonly string[],
): Promise<{ found: string[] } | { missing: 'noRecord' | 'noAnswer' }> {
  const resolver = new Resolver({ timeout: 3000, tries: 2 })
  try {
    if (servers.length > 0) resolver.setServers(servers)
    return { found: (await resolver.resolveTxt(name)).map(pieces => pieces.join('')) }
  } catch (error) {
    const { code } = error as { code?: string }
    return { missing: code === 'ENOTFOUND' || code === 'ENODATA' ? 'noRecord' : 'noAnswer' }
  }
}
