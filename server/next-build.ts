import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What the host needs to know of a finished `next build`. */
export interface NextBuild {
  /** Whether a client module, by its id in flight data, is Next's own and not the project's. */
  isOwnModule: (id: string) => boolean
  /**
   * Whether a route of the project answers a decoded path. Routes with parameters do not count: what they answer is in
   * the snapshot, and nothing else need be rendered to find out that it is missing.
   */
  isRoute: (path: string) => boolean
}

interface ClientManifest {
  clientModules?: Record<string, { id: string | number }>
}

/** Reads a build. Throws when there is none in `directory` (`.next`). */
export function readNextBuild(directory: string): NextBuild {
  const routes = Object.values(readJson<Record<string, string>>(path.join(directory, 'app-path-routes-manifest.json')))
  const fixed = new Set(routes.filter((route) => !/\[|^\/_/.test(route)))
  const own = readOwnModules(path.join(directory, 'server', 'app'))
  return {
    isOwnModule: (id) => own.get(id) === true,
    isRoute: (address) => fixed.has(address),
  }
}

// One id may stand in several manifests; it is Next's only where all of them say so.
function readOwnModules(directory: string): Map<string, boolean> {
  const own = new Map<string, boolean>()
  for (const file of readdirSync(directory, { recursive: true }) as string[]) {
    if (!file.endsWith('_client-reference-manifest.js')) continue
    const json = /^globalThis\.__RSC_MANIFEST\[.*?\] = (\{.*\});?\s*$/ms.exec(
      readFileSync(path.join(directory, file), 'utf8'),
    )?.[1]
    const { clientModules = {} } = JSON.parse(json ?? '{}') as ClientManifest
    for (const [module, { id }] of Object.entries(clientModules)) {
      const isOwn = module.replaceAll('\\', '/').includes('/node_modules/next/dist/')
      own.set(String(id), isOwn && own.get(String(id)) !== false)
    }
  }
  return own
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T
}
