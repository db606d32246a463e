import { createSocket } from 'node:dgram'
import { once } from 'node:events'

/** A name server on loopback that knows the TXT records it was given (RFC 1035). */
export interface NameServer {
  /** As a desk is told of it: `127.0.0.1:5353`. */
  readonly address: string
  /** By name; several strings are one record in pieces. */
  readonly records: Map<string, string[]>
  stop(): Promise<void>
}

export async function startNameServer(): Promise<NameServer> {
  const records = new Map<string, string[]>()
  const socket = createSocket('udp4')
  socket.on('message', (question, from) => socket.send(answer(question, records), from.port, from.address))
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return {
    address: `127.0.0.1:${socket.address().port}`,
    records,
    async stop() {
      socket.close()
      await once(socket, 'close')
    },
  }
}

function answer(question: Buffer, records: Map<string, string[]>): Buffer {
  const labels: string[] = []
  let at = 12
  for (let length = question[at] ?? 0; length > 0; length = question[at] ?? 0) {
    labels.push(question.toString('latin1', at + 1, at + 1 + length))
    at += length + 1
  }
  const asked = question.subarray(12, at + 5)
  const pieces = records.get(labels.join('.').toLowerCase())
  const head = Buffer.from(question.subarray(0, 12))
  // An answer, recursion available; "no such name" where there is none. One question, one answer or none.
  head.writeUInt16BE(pieces ? 0x8180 : 0x8183, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt16BE(pieces ? 1 : 0, 6)
  head.writeUInt32BE(0, 8)
  if (!pieces) return Buffer.concat([head, asked])
  const data = Buffer.concat(
    pieces.map(piece => Buffer.concat([Buffer.from([piece.length]), Buffer.from(piece)])),
  )
  const found = Buffer.alloc(12)
  found.writeUInt16BE(0xc00c, 0)
  found.writeUInt16BE(16, 2)
  found.writeUInt16BE(1, 4)
  found.writeUInt16BE(data.length, 10)
  return Buffer.concat([head, asked, found, data])
}
