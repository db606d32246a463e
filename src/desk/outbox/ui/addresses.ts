import { mailAddress } from '../../../kit/address.ts'

export interface Read {
  addresses: string[]
  /** What is written there and is no address. */
  unfit: string[]
}

/** Addresses as people write or paste them: parted by commas, semicolons or line ends, with or without a name. */
export function readAddresses(text: string): Read {
  const parts = text
    .split(/[,;\n]/)
    .map(part => part.trim())
    .filter(part => part !== '')
  const read: Read = { addresses: [], unfit: [] }
  for (const part of parts) {
    const address = /<([^<>]*)>$/.exec(part)?.[1]?.trim() ?? part
    if (!mailAddress.safeParse(address).success) read.unfit.push(part)
    else if (!read.addresses.some(known => known.toLowerCase() === address.toLowerCase()))
      read.addresses.push(address)
  }
  return read
}
