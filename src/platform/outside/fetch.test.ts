import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { isPublicAddress } from './addresses.ts'
import { fetchOutside, publicWeb, type Reach } from './fetch.ts'

const servers: { close(): unknown }[] = []
afterAll(() => servers.forEach(server => void server.close()))

/** Loopback stands for the public web here; everything else is judged as it is there. */
function reachOf(ports: number[], names: Record<string, string[] | (() => string[])> = {}): Reach {
  return {
    ...publicWeb,
    ports,
    largest: 100_000,
    patience: { resolve: 300, answer: 400, idle: 300, whole: 1500 },
    mayReach: address => address === '127.0.0.1' || isPublicAddress(address),
    resolve: async host => {
      const found = names[host] ?? ['127.0.0.1']
      return typeof found === 'function' ? found() : found
    },
  }
}

async function serve(answer: RequestListener): Promise<{ port: number; server: Server; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`)
    answer(request, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  servers.push({
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  })
  return { port: (server.address() as AddressInfo).port, server, asked }
}

test('brings what is there, and tells nothing of us', async () => {
  const { port } = await serve((request, response) => response.end(JSON.stringify(request.headers)))
  const answer = await fetchOutside(`http://pictures.example:${port}/a?b=c`, 'image/*', reachOf([port]))
  expect(JSON.parse(answer.toString())).toEqual({
    accept: 'image/*',
    'accept-encoding': 'identity',
    'user-agent': 'Mozilla/5.0',
    connection: 'close',
    host: `pictures.example:${port}`,
  })
})

test.each([
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://127.1/',
  'http://0/',
  'http://[::1]/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[fd00:ec2::254]/',
  'http://10.0.0.1/',
  'http://100.100.100.200/',
  'http://１２７.0.0.1/',
  'http://127.0.0.1.:80/',
  'http://localhost/',
])('%s is not reached', async address => {
  await expect(fetchOutside(address, '*/*', publicWeb)).rejects.toThrow('The host is not a public one.')
})

test.each([
  ['http://user:pass@pictures.example/', 'holds a password'],
  ['http://pictures.example@127.0.0.1/', 'holds a password'],
  ['http://pictures.example:25/', 'Port 25'],
  ['http://pictures.example:6379/', 'Port 6379'],
  ['file:///etc/passwd', 'no web address'],
  ['gopher://x/', 'no web address'],
  ['data:image/png;base64,AAAA', 'no web address'],
  ['http://', 'no web address'],
  ['nothing', 'no web address'],
])('%s is refused before anything is looked up', async (address, words) => {
  const reach = { ...publicWeb, resolve: () => Promise.reject(new Error('It was looked up.')) }
  await expect(fetchOutside(address, '*/*', reach)).rejects.toThrow(words)
})

test('a host of which one address is private is not reached at all', async () => {
  const { port, asked } = await serve((_, response) => response.end('x'))
  const reach = reachOf([port], { 'pictures.example': ['127.0.0.1', '10.0.0.1'] })
  await expect(fetchOutside(`http://pictures.example:${port}/`, '*/*', reach)).rejects.toThrow(
    'not a public one',
  )
  expect(asked).toEqual([])
})

test('a name that is public when it is checked and private when it is used is looked up once', async () => {
  const { port } = await serve((_, response) => response.end('the checked one'))
  let times = 0
  const rebinding = () => (++times === 1 ? ['127.0.0.1'] : ['127.0.0.2'])
  const reach = reachOf([port], { 'pictures.example': rebinding })
  expect(String(await fetchOutside(`http://pictures.example:${port}/`, '*/*', reach))).toBe('the checked one')
  expect(times).toBe(1)
})

test('each redirect is checked like the first', async () => {
  const { port, asked } = await serve((request, response) => {
    const to = new URL(request.url ?? '', 'http://x').searchParams.get('to') ?? '/there'
    if (request.url === '/there') response.end('arrived')
    else response.writeHead(302, { location: to }).end()
  })
  const reach = reachOf([port], { 'inside.example': ['192.168.0.1'], 'back.example': ['127.0.0.1'] })
  const from = (to: string) =>
    fetchOutside(`http://pictures.example:${port}/?to=${encodeURIComponent(to)}`, '*/*', reach)
  expect(String(await from(`http://back.example:${port}/there`))).toBe('arrived')
  expect(asked.at(-1)).toBe(`back.example:${port}/there`)
  await expect(from(`http://inside.example:${port}/`)).rejects.toThrow('not a public one')
  await expect(from(`http://169.254.169.254:${port}/`)).rejects.toThrow('not a public one')
  await expect(from('http://back.example:22/')).rejects.toThrow('Port 22')
  await expect(from('file:///etc/passwd')).rejects.toThrow('no web address')
  await expect(from(`http://a:b@back.example:${port}/`)).rejects.toThrow('password')
})

test('it does not follow for ever', async () => {
  const { port, asked } = await serve((_, response) => response.writeHead(301, { location: '/' }).end())
  await expect(fetchOutside(`http://a.example:${port}/`, '*/*', reachOf([port]))).rejects.toThrow('on and on')
  expect(asked).toHaveLength(4)
})

test('what is larger than it may be is broken off, whether it says so or not', async () => {
  const { port, server } = await serve((request, response) => {
    if (request.url === '/said') response.setHeader('content-length', 500_000)
    const timer = setInterval(() => response.write(Buffer.alloc(20_000)), 1)
    response.on('close', () => clearInterval(timer))
  })
  for (const path of ['said', 'unsaid'])
    await expect(fetchOutside(`http://a.example:${port}/${path}`, '*/*', reachOf([port]))).rejects.toThrow(
      'larger than',
    )
  await expect.poll(() => new Promise(done => server.getConnections((_, count) => done(count)))).toBe(0)
})

test.each([
  ['never answers', () => {}, 'did not answer in time'],
  ['falls silent', (_, response) => void response.write('x'), 'fell silent'],
  [
    'sends a byte now and then for ever',
    (_, response) => {
      const timer = setInterval(() => response.write('x'), 50)
      response.on('close', () => clearInterval(timer))
    },
    'took too long',
  ],
  [
    'breaks off',
    (_, response) =>
      void response.writeHead(200, { 'content-length': 9 }).write('x', () => response.destroy()),
    'broke off',
  ],
  [
    'compresses',
    (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
    'compressed',
  ],
  ['has nothing', (_, response) => void response.writeHead(404).end('x'), 'answered 404'],
  ['leads nowhere', (_, response) => void response.writeHead(302).end('x'), 'answered 302'],
] as [string, RequestListener, string][])('a server that %s', async (_, answer, words) => {
  const { port } = await serve(answer)
  await expect(fetchOutside(`http://a.example:${port}/`, '*/*', reachOf([port]))).rejects.toThrow(words)
})

test('a server that does not speak the language', async () => {
  const server = createSocketServer(socket => socket.end('+OK ready\r\n'))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  servers.push(server)
  const { port } = server.address() as AddressInfo
  await expect(fetchOutside(`http://a.example:${port}/`, '*/*', reachOf([port]))).rejects.toThrow(
    'did not answer',
  )
})

test('a certificate that nobody vouches for is not taken', async () => {
  const { port } = await serve((_, response) => response.end('x'))
  await expect(fetchOutside(`https://a.example:${port}/`, '*/*', reachOf([port]))).rejects.toThrow(
    'did not answer',
  )
})

test('a name server that never answers', async () => {
  const reach = { ...reachOf([80]), resolve: () => new Promise<string[]>(() => {}) }
  await expect(fetchOutside('http://a.example/', '*/*', reach)).rejects.toThrow('not found in time')
})
