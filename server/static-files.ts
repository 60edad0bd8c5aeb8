import { readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { lookup } from 'mrmime'
import { FinishedResponse } from './finished-response'
import type { Headers } from './headers'

/** A file that is served as it stands on disk. */
export interface StaticFile {
  file: string
  bytes: number
}

/**
 * The files of a folder by the decoded path they are served at, `prefix` before their own. Empty where the folder is
 * not there. Only these are ever opened, so no address can lead out of the folder.
 */
export function listStaticFiles(directory: string, prefix = ''): Map<string, StaticFile> {
  const files = new Map<string, StaticFile>()
  for (const name of readNames(directory)) {
    const file = path.join(directory, name)
    // A link may lead nowhere.
    const stats = statSync(file, { throwIfNoEntry: false })
    const isHidden = name.split(path.sep).some((part) => part.startsWith('.') && part !== '.well-known')
    if (stats?.isFile() && !isHidden) {
      files.set(`${prefix}/${name.replaceAll(path.sep, '/')}`, { file, bytes: stats.size })
    }
  }
  return files
}

/** Reads a static file into a finished response. Rejects where the file has gone. */
export async function readStaticFile({ file }: StaticFile, headers: Headers): Promise<FinishedResponse> {
  return new FinishedResponse(200, { ...headers, 'content-type': contentType(file) }, await readFile(file))
}

function contentType(file: string): string {
  const type = lookup(file) ?? 'application/octet-stream'
  return /^text\/|javascript|json|xml/.test(type) ? `${type}; charset=utf-8` : type
}

function readNames(directory: string): string[] {
  try {
    return readdirSync(directory, { recursive: true }) as string[]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

const ASSET =
  /\.(?:png|jpe?g|gif|webp|avif|heic|svg|ico|bmp|css|m?js|cjs|jsx|tsx?|map|json|xml|ya?ml|txt|md|mdx|csv|woff2?|ttf|otf|eot|pdf|docx?|xlsx?|zip|t?gz|tar|rar|7z|mp[34]|webm|mov|wasm|php\d?|aspx?|jsp|cgi|env|ini|conf|config|log|sql|bak|old|swp|webmanifest)$/i

/** Whether an address looks like that of a file, or of something that scanners for holes ask for. */
export function looksLikeFile(address: string): boolean {
  return ASSET.test(address) || /\/\.(?!well-known(?:\/|$))/.test(address)
}
