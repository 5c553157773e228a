// A room full of devices in one process, the same for every server: `node clients.mjs KIND PORT CLIENTS PER_SECOND SECONDS`.
// All connect, then one after the other says something, and every device notes when it hears it. Prints one line of JSON.
// For Schakel a file with the room comes behind (see crates/rehearsal/examples/room.rs).
import { readFileSync } from 'node:fs'
import http from 'node:http'
import { createRequire } from 'node:module'
import { randomUUID } from 'node:crypto'

const require = createRequire(`${process.env.PEERS}/package.json`)
const [kind, port, clients, perSecond, seconds, roomFile] = process.argv.slice(2)
const count = Number(clients)
const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds))

const sent = new Map()
const heard = new Float64Array(count * Number(perSecond) * Number(seconds) + 1)
let heardCount = 0
let wrong = 0
const answered = []
const WORDS = 'Samen met de buurgemeenten bouwen wij in de kernen, bij het station en bij de scholen.'

/** What a device hears of others: the number of a message, once for each device. */
const ear = index => {
  const known = new Set()
  return number => {
    const message = sent.get(number)
    if (!message || message.by === index || known.has(number)) return
    known.add(number)
    if (heardCount < heard.length) heard[heardCount++] = performance.now() - message.at
  }
}
const numberIn = text => Number(/bericht(\d+)z/.exec(text)?.[1])
const say = number => `${WORDS} bericht${number}z`

const kinds = {
  async ws() {
    const { WebSocket } = require('ws')
    return index =>
      new Promise((done, failed) => {
        const hears = ear(index)
        const socket = new WebSocket(`ws://127.0.0.1:${port}`)
        socket.on('message', data => hears(numberIn(String(data))))
        socket.on('open', () => done({ send: number => socket.send(JSON.stringify({ from: index, text: say(number) })) }))
        socket.on('error', failed)
      })
  },
  async socketio() {
    const { io } = require('socket.io-client')
    return index =>
      new Promise((done, failed) => {
        const hears = ear(index)
        const socket = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true })
        socket.on('say', message => hears(numberIn(message.text)))
        socket.on('connect', () => done({ send: number => socket.emit('say', { from: index, text: say(number) }) }))
        socket.on('connect_error', failed)
      })
  },
  // Both shared documents also tell everybody of everybody that they are there, again every fifteen seconds: a million
  // messages for a thousand devices. A session has no cursors to show, so that is off.
  async ywebsocket() {
    const { WebSocket } = require('ws')
    const Y = require('yjs')
    const { WebsocketProvider } = require('y-websocket')
    return index => {
        const document = new Y.Doc()
        const options = { WebSocketPolyfill: WebSocket, disableBc: true, connect: false }
        const provider = new WebsocketProvider(`ws://127.0.0.1:${port}`, 'room', document, options)
        provider.awareness.setLocalState(null)
        const synced = shared(document, index, callback => provider.once('sync', callback))
        provider.connect()
        return synced
    }
  },
  async hocuspocus() {
    const { WebSocket } = require('ws')
    const Y = require('yjs')
    const { HocuspocusProvider, HocuspocusProviderWebsocket } = require('@hocuspocus/provider')
    return async index => {
      const document = new Y.Doc()
      const websocketProvider = new HocuspocusProviderWebsocket({
        url: `ws://127.0.0.1:${port}`,
        WebSocketPolyfill: WebSocket
      })
      const provider = new HocuspocusProvider({ websocketProvider, name: 'room', document, awareness: null })
      provider.attach?.()
      return shared(document, index, callback => provider.on('synced', callback))
    }
  },
  async schakel() {
    const room = JSON.parse(readFileSync(roomFile, 'utf8'))
    const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
    return index =>
      new Promise((done, failed) => {
        const hears = ear(index)
        const headers = { cookie: room.cookies[index], accept: 'text/event-stream' }
        const path = `/sessie/${room.code}/stroom${process.env.FORM === 'json' ? '?vorm=json' : ''}`
        const request = http.get({ port, host: '127.0.0.1', path, headers, agent: false }, response => {
          if (response.statusCode !== 200) return failed(new Error(`stream: ${response.statusCode}`))
          let open = false
          response.setEncoding('utf8')
          response.on('data', text => {
            if (!open && text.includes('event: hello')) {
              open = true
              done({ send: number => post(room, agent, index, number) })
            }
            if (text.includes('event: reset')) wrong++
            for (const found of text.matchAll(/bericht(\d+)z/g)) hears(Number(found[1]))
          })
          response.on('end', () => wrong++)
        })
        request.on('error', failed)
      })
  }
}

/** A shared list of a document. */
async function shared(document, index, onSynced) {
  const hears = ear(index)
  const list = document.getArray('messages')
  await new Promise(done => onSynced(done))
  list.observe(event => {
    for (const part of event.changes.delta) for (const each of part.insert ?? []) hears(numberIn(each.text))
  })
  return { send: number => list.push([{ from: index, text: say(number) }]) }
}

function post(room, agent, index, number) {
  const words = say(number)
  const add = { id: randomUUID(), step: room.step, content: { ...room.content, words } }
  const body = JSON.stringify({ id: randomUUID(), command: { contribute: { add } } })
  const headers = {
    cookie: room.cookies[index],
    'content-type': 'application/json',
    accept: 'application/json',
    'content-length': Buffer.byteLength(body)
  }
  const began = performance.now()
  const options = { port, host: '127.0.0.1', path: `/sessie/${room.code}/opdracht`, method: 'POST', headers, agent }
  const request = http.request(options, response => {
    response.resume()
    response.on('end', () => {
      if (response.statusCode === 200) answered.push(performance.now() - began)
      else wrong++
    })
  })
  request.on('error', () => wrong++)
  request.end(body)
}

const spread = values => {
  const sorted = Float64Array.from(values).sort()
  const at = share => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) }
}

const connect = await kinds[kind]()
const began = performance.now()
const room = await Promise.all(Array.from({ length: count }, (_, index) => connect(index)))
const joined = performance.now() - began
console.error(JSON.stringify({ joined }))
await pause(1500)

// One table that types as fast as it can: nobody measures what it says, and what others say is measured all the same.
const TABLES = 14
const loud = Number(process.env.LOUD ?? 0)
const loudTable = loud > 0 ? [...room.keys()].filter(index => index % TABLES === 0) : []
let turn = 0
const typing = loud > 0 ? setInterval(() => room[loudTable[turn++ % loudTable.length]].send(0), 1000 / loud) : undefined

const step = 1000 / Number(perSecond)
const total = Number(perSecond) * Number(seconds)
const start = performance.now()
for (let number = 1; number <= total; number++) {
  await pause(Math.max(0, start + number * step - performance.now()))
  // Another device each time, in an order that looks like none.
  let by = (number * 379) % count
  if (loud > 0 && by % TABLES === 0) by++
  sent.set(number, { at: performance.now(), by })
  room[by].send(number)
}
clearInterval(typing)
await pause(2500)
const own = process.cpuUsage()
console.log(
  JSON.stringify({
    joined,
    heard: spread(heard.subarray(0, heardCount)),
    answered: spread(answered),
    expected: total * (count - 1),
    wrong,
    clientCpu: (own.user + own.system) / 1e6
  })
)
process.exit(0)
