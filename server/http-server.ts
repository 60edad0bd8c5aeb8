import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createNetServer, type Socket } from 'node:net'
import { shownHost } from '@/lib/library/settings'
import { StartError } from '@/lib/library/start-error'

/** An HTTP server that does not wait long for slow clients. Listeners are added by the caller. */
export function createHttpServer(): Server {
  const server = createServer({
    headersTimeout: 15_000,
    requestTimeout: 30_000,
    // Longer than the 60 s for which proxies keep a connection, so that they never write to one that we close.
    keepAliveTimeout: 65_000,
    maxHeaderSize: 16 * 1024,
    connectionsCheckingInterval: 5_000,
  })
  server.maxRequestsPerSocket = 0
  closeOnlyIdle(server)
  return server
}

// Node's own `closeIdleConnections` cuts off an answer that a slow reader has not taken yet, and spares connections that
// never asked for anything. `close` calls it too.
function closeOnlyIdle(server: Server): void {
  const unanswered = new Map<Socket, number>()
  function count(socket: Socket, difference: number): void {
    const requests = unanswered.get(socket)
    if (requests !== undefined) unanswered.set(socket, requests + difference)
  }
  server.on('connection', (socket: Socket) => {
    unanswered.set(socket, 0)
    socket.once('close', () => unanswered.delete(socket))
  })
  server.on('request', ({ socket }, res) => {
    count(socket, 1)
    res.once('close', () => count(socket, -1))
  })
  server.closeIdleConnections = () => {
    for (const [socket, requests] of unanswered) if (requests === 0) socket.destroy()
  }
}

/**
 * Starts listening and resolves to the address where the site can be opened. Rejects with a message for the person who
 * started it when the port is taken or not allowed. Port 0 takes a free one.
 */
export function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => reject(new StartError(explain(error, port, host)))
    server.once('error', refuse)
    server.listen(port, host, () => {
      // Later ones are of single connections (too many open files, say); without a listener they would end the process.
      server.off('error', refuse)
      server.on('error', (error) => console.error('Hallway goes on after an error of its server:', error))
      const { port: actual } = server.address() as AddressInfo
      resolve(`http://${shownHost(host)}:${actual}`)
    })
  })
}

/** A port that was free a moment ago. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createNetServer()
    probe.once('error', reject)
    probe.listen(0, () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port < 65535 ? port + 1 : 3000} npm start`
    case 'EACCES':
      return `This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is ${host}, which is no address of this machine. Leave it out, or set it to 0.0.0.0 for all of them.`
    default:
      return `Cannot listen on ${host}:${port}: ${error.message}`
  }
}

/**
 * Stops accepting, and resolves when every request is answered; what is not after `patience` milliseconds is cut off.
 */
export function stop(server: Server, patience: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection that was busy when the server closed becomes idle later.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    const cut = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(cut)
      resolve()
    })
  })
}
