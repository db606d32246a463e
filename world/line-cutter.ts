import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface LineCutter {
  readonly port: number
  /** How many lines it has cut. */
  cuts: number
  /** From now on each line, also one that is there, is cut after so many bytes from the server; null leaves them whole. */
  cutAfter(bytes: (() => number) | null): void
  stop(): Promise<void>
}

/** Stands between a client and a server on loopback, and cuts the line wherever it is told to. */
export async function startLineCutter(to: { host: string; port: number }): Promise<LineCutter> {
  const sockets = new Set<Socket>()
  const allotting = new Set<() => void>()
  let budget: (() => number) | null = null
  const server = createServer(client => {
    const upstream = connect(to.port, to.host)
    let left = 0
    const allot = () => {
      left = budget?.() ?? Number.POSITIVE_INFINITY
    }
    allot()
    allotting.add(allot)
    const end = () => {
      allotting.delete(allot)
      client.destroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', end)
      socket.on('close', () => {
        sockets.delete(socket)
        end()
      })
    }
    client.on('data', chunk => upstream.write(chunk))
    upstream.on('data', (chunk: Buffer) => {
      const part = chunk.subarray(0, left)
      left -= chunk.length
      client.write(part, () => {
        if (left > 0) return
        cutter.cuts++
        end()
      })
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cutter: LineCutter = {
    port: (server.address() as AddressInfo).port,
    cuts: 0,
    cutAfter(bytes) {
      budget = bytes
      for (const allot of allotting) allot()
    },
    stop() {
      for (const socket of sockets) socket.destroy()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
  return cutter
}
