import { Agent, request } from 'node:http'

export interface Client {
  /** Reads the whole answer; throws for anything but 2xx. */
  send(method: 'GET' | 'POST', path: string, body?: object): Promise<string>
  close(): void
}

/** A signed-in browser's cheap double: a few kept connections, no parsing. */
export function clientOf(url: string, cookie: string, connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const { hostname, port } = new URL(url)
  return {
    send: (method, path, body) =>
      new Promise((resolve, reject) => {
        const content = body && JSON.stringify(body)
        const headers: Record<string, string | number> = { cookie }
        if (content)
          Object.assign(headers, {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(content),
          })
        const asked = request({ agent, hostname, port, method, path, headers }, answer => {
          const parts: Buffer[] = []
          answer.on('data', part => parts.push(part))
          answer.on('end', () => {
            const text = Buffer.concat(parts).toString()
            const status = answer.statusCode ?? 0
            if (status >= 200 && status < 300) resolve(text)
            else reject(new Error(`${method} ${path} answered ${status}: ${text.slice(0, 300)}`))
          })
          answer.on('error', reject)
        })
        asked.on('error', reject)
        asked.end(content)
      }),
    close: () => agent.destroy(),
  }
}

export interface Times {
  p50: number
  p95: number
  p99: number
  /** Answers in a second, over all clients. */
  rate: number
}

/** Runs `each` from `clients` sides at once, `count` times in all, and tells how long each took in milliseconds. */
export async function measure(
  clients: number,
  count: number,
  each: (index: number) => Promise<unknown>,
): Promise<Times> {
  const times: number[] = []
  let next = 0
  const begin = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < count) {
        const from = performance.now()
        await each(next++)
        times.push(performance.now() - from)
      }
    }),
  )
  const rate = (1000 * count) / (performance.now() - begin)
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] as number
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), rate }
}
