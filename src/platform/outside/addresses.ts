import { BlockList, isIPv4, isIPv6 } from 'node:net'
import { networkInterfaces } from 'node:os'

/**
 * Whether an address belongs to the public internet and not to this machine. Everything else is refused: this machine and its
 * networks, networks behind a provider, multicast, what is reserved or for documentation, cloud metadata, and every form in
 * which IPv6 carries an IPv4 address (IANA special-purpose registries; RFC 6890).
 */
export function isPublicAddress(address: string): boolean {
  if (ownAddresses().includes(address)) return false
  if (isIPv4(address)) return !closed4.check(address, 'ipv4')
  // Of IPv6 only what has been given out to be reached at all: 2000::/3.
  return (
    isIPv6(address) &&
    !address.includes('%') &&
    open6.check(address, 'ipv6') &&
    !closed6.check(address, 'ipv6')
  )
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap(known => (known ?? []).map(({ address }) => address))
}

const closed4 = listOf('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
])

const open6 = listOf('ipv6', [['2000::', 3]])

/** Within 2000::/3: Teredo and its neighbours, documentation, 6to4, AS112. */
const closed6 = listOf('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
])

function listOf(family: 'ipv4' | 'ipv6', networks: [string, number][]): BlockList {
  const list = new BlockList()
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, family)
  return list
}
