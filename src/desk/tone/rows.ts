/** Which features the model knows, each with a number of its own: its row. */
export interface Rows {
  count: number
  /** The row of a feature's hash, -1 where the model does not know it. */
  rowOf(hash: number): number
}

/** Where a hash falls among `2 ** bits` buckets. */
export function bucketOf(hash: number, bits: number): number {
  const spread = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  return (spread ^ (spread >>> 15)) >>> (32 - bits)
}

/** Every bucket is a row: for counting what there is, before one knows what to keep. */
export function everyBucket(bits: number): Rows {
  return { count: 2 ** bits, rowOf: hash => bucketOf(hash, bits) }
}

/** The given buckets are the rows, in their order: a table with open addresses, half full at most. */
export function rowsOf(buckets: Int32Array, bits: number): Rows {
  const size = 2 ** Math.ceil(Math.log2(buckets.length * 2 + 2))
  const last = size - 1
  const table = new Int32Array(size * 2).fill(-1)
  for (const [row, bucket] of buckets.entries()) {
    let slot = bucket & last
    while (table[slot * 2] !== -1) slot = (slot + 1) & last
    table[slot * 2] = bucket
    table[slot * 2 + 1] = row
  }
  return {
    count: buckets.length,
    rowOf(hash) {
      const bucket = bucketOf(hash, bits)
      for (let slot = bucket & last; ; slot = (slot + 1) & last) {
        const here = table[slot * 2]
        if (here === bucket) return table[slot * 2 + 1] as number
        if (here === -1) return -1
      }
    },
  }
}
