// A server to measure beside: `node serve.mjs ws|socketio|ywebsocket|hocuspocus`. Prints its port. It passes on what it
// gets, as these libraries do when one begins with them: nothing is checked, nobody is asked who they are, and nothing is
// on a disk.
import http from 'node:http'
import { createRequire } from 'node:module'

// The packages are installed beside the build, not beside this script.
const require = createRequire(`${process.env.PEERS}/package.json`)

const listening = server =>
  new Promise(done => server.listen(0, '127.0.0.1', () => done(server.address().port)))

const servers = {
  async ws() {
    const { WebSocketServer } = require('ws')
    const server = http.createServer()
    const relay = new WebSocketServer({ server })
    relay.on('connection', socket =>
      socket.on('message', data => {
        for (const each of relay.clients) if (each !== socket && each.readyState === 1) each.send(data, { binary: false })
      })
    )
    return listening(server)
  },
  async socketio() {
    const { Server } = require('socket.io')
    const server = http.createServer()
    const io = new Server(server, { transports: ['websocket'] })
    io.on('connection', socket => socket.on('say', text => socket.broadcast.emit('say', text)))
    return listening(server)
  },
  async ywebsocket() {
    const { WebSocketServer } = require('ws')
    const { setupWSConnection } = require('y-websocket/bin/utils')
    const server = http.createServer()
    new WebSocketServer({ server }).on('connection', (socket, request) => setupWSConnection(socket, request))
    return listening(server)
  },
  async hocuspocus() {
    const { Server } = require('@hocuspocus/server')
    const server = new Server({ address: '127.0.0.1', port: 0, quiet: true })
    await server.listen()
    return server.address.port
  }
}

console.log(await servers[process.argv[2]]())
