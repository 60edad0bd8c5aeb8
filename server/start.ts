import { existsSync } from 'node:fs'
import path from 'node:path'
import nextEnv from '@next/env'
import { formatProblems } from '@/lib/content/problem'
import { type Library, openLibrary, readSettings, type Settings, shareLibrary, startCompilers } from '@/lib/library'
import { StartError } from '@/lib/library/start-error'
import { createDevHost } from './dev-host'
import { createHost } from './host'
import { createHttpServer, findFreePort, listen, stop } from './http-server'
import { type NextApp, startNext } from './next-app'
import { readNextBuild } from './next-build'
import { listStaticFiles } from './static-files'

const PATIENCE = 10_000

/** Starts the site and says where it is. Rejects with a message for the person who started it. */
export async function start({ isDev, directory }: { isDev: boolean; directory: string }): Promise<void> {
  nextEnv.loadEnvConfig(directory, isDev, { info() {}, error: console.error })
  const settings = readSettings(await withFreePort(process.env), { isPreview: isDev, projectDir: directory })
  const build = path.join(directory, '.next')
  if (!isDev && !existsSync(path.join(build, 'BUILD_ID'))) {
    throw new StartError('The site is not built yet. Build it first: npm run build')
  }
  const compiler = await startCompilers(path.join(directory, isDev ? 'dist/dev' : 'dist', 'compiler.mjs'))
  const library = await openLibrary(settings, { compiler })
  shareLibrary(library)
  if (library.snapshot.problems.length > 0) console.error(formatProblems(library.snapshot.problems))

  const server = createHttpServer()
  const app = await startNext({ isDev, directory, host: settings.host, port: settings.port, httpServer: server })
  server.on('request', isDev ? createDev(settings, library, app) : createProduction(settings, library, app, directory))
  const address = await listen(server, settings.port, settings.host)
  stopOnSignal(async () => {
    await stop(server, PATIENCE)
    await app.close()
  })
  console.log(`Hallway is ready at ${address}`)
}

/** PORT=0 asks for any free port; it is chosen first, since the site's own address holds it. */
async function withFreePort(env: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  return env.PORT?.trim() === '0' ? { ...env, PORT: String(await findFreePort()) } : env
}

function createDev({ siteUrl }: Settings, library: Library, { handler }: NextApp) {
  return createDevHost({ library, handler, siteUrl, logFailure })
}

function createProduction({ siteUrl }: Settings, library: Library, { handler }: NextApp, directory: string) {
  const build = path.join(directory, '.next')
  const { isOwnModule, isRoute } = readNextBuild(build)
  const builtFiles = listStaticFiles(path.join(build, 'static'), '/_next/static')
  const publicFiles = listStaticFiles(path.join(directory, 'public'))
  return createHost({
    library,
    handler,
    siteUrl,
    builtFiles,
    publicFiles,
    isOwnModule,
    isAppRoute: isRoute,
    logFailure,
  })
}

function logFailure(address: string, cause: unknown): void {
  console.error(`Hallway could not answer ${address}:`, cause)
}

// A second signal does not wait.
function stopOnSignal(close: () => Promise<void>): void {
  let isStopping = false
  const onSignal = () => {
    if (isStopping) process.exit(1)
    isStopping = true
    setTimeout(() => process.exit(1), PATIENCE + 5_000).unref()
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}
