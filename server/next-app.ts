import { Server } from 'node:http'
import type { Handler } from './next-renderer'

/** A running Next. */
export interface NextApp {
  handler: Handler
  close: () => Promise<void>
}

interface NextAppOptions {
  isDev: boolean
  /** The project's root, where `.next` is. */
  directory: string
  host: string
  port: number
  httpServer: Server
}

/** Starts Next inside this process. Rejects when there is no build to start, except in development. */
export async function startNext({ isDev, directory, host, port, httpServer }: NextAppOptions): Promise<NextApp> {
  // Next and React choose their production code as they are loaded.
  const { default: next } = await import('next')
  const app = next({
    dev: isDev,
    dir: directory,
    hostname: host,
    port,
    // Next listens for upgrades on the server it is given. Only hot reloading needs them: in production it gets one that
    // never listens, so that an upgrade is answered like any other request.
    httpServer: isDev ? httpServer : new Server(),
  })
  await app.prepare()
  return { handler: app.getRequestHandler(), close: () => app.close() }
}
