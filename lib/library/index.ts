import path from 'node:path'
import { startCompilers } from './compilers'
import { type Library, openLibrary } from './library'
import { readSettings } from './settings'

export { startCompilers } from './compilers'
export { type Library, type LibraryOptions, openLibrary } from './library'
export { readSettings, type Settings } from './settings'

/** The host and the pages are compiled apart, so they meet in `globalThis`. */
const KEY = Symbol.for('hallway.library')
const shared = globalThis as { [KEY]?: { library: Promise<Library>; isHosted: boolean } | undefined }

/** Makes a library the one that pages use. The host decides when it is refreshed. */
export function shareLibrary(library: Library): void {
  shared[KEY] = { library: Promise.resolve(library), isHosted: true }
}

/**
 * The library that pages use: the host's, or, under plain `next start` and `next dev`, one opened at the first request.
 * Without the host a preview is read again at each call, so that a reload shows what was saved.
 */
export async function getLibrary(): Promise<Library> {
  const isPreview = process.env.NODE_ENV === 'development'
  shared[KEY] ??= { library: openOnce(isPreview), isHosted: false }
  const library = await shared[KEY].library
  if (isPreview && !shared[KEY].isHosted) await library.refresh()
  return library
}

async function openOnce(isPreview: boolean): Promise<Library> {
  try {
    const compiler = await startCompilers(path.resolve(/*turbopackIgnore: true*/ 'dist/compiler.mjs'))
    return await openLibrary(readSettings(process.env, { isPreview }), { compiler })
  } catch (cause) {
    // The next request tries again.
    shared[KEY] = undefined
    throw cause
  }
}
