import { existsSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

/** Path of a program: what the environment says, else the first on PATH with one of the names; null when missing. */
function findProgram(variable, names) {
  const given = process.env[variable]
  if (given) return existsSync(given) ? given : null
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync) ?? null
}

function findShared(name) {
  const path = resolve('../shared', name)
  return existsSync(path) ? path : null
}

/**
 * What some tests need from outside the repository and its packages. Where it is missing those tests are skipped; with
 * CI=true they fail, unless `isOptional`. `remedy` is the command that installs it, or says what would have to be there.
 */
export const needs = {
  chromium: {
    find: () => findProgram('CHROMIUM_PATH', ['chromium', 'chromium-browser', 'google-chrome']),
    remedy: 'apt-get install -y chromium',
    isOptional: false,
  },
  corpus: { find: () => findShared('corpus'), remedy: 'a folder ../shared/corpus', isOptional: true },
  seed: { find: () => findShared('seed/bundle'), remedy: 'a folder ../shared/seed/bundle', isOptional: true },
}

/** The path of something needed; an error says how to get it. */
export function findNeed(name) {
  const path = needs[name].find()
  if (!path) throw new Error(`${name} is missing. It takes: ${needs[name].remedy}`)
  return path
}

/** The title of a suite that is skipped because something is missing. */
export function missingTitle(title, name) {
  return `${title} (needs ${name})`
}

/** The name of what a suite with this title was skipped for; undefined for other titles. */
export function parseMissingTitle(title) {
  return Object.keys(needs).find((name) => title.endsWith(missingTitle('', name)))
}
