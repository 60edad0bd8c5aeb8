import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Path of a program: what the environment says, else the first of the names on PATH. */
function findProgram(variable, names) {
  const given = process.env[variable]
  if (given) return existsSync(given) ? given : null
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path)) ?? null
}

/** Programs from outside npm that some tests need: where each is, and the command that installs it. */
export const tools = {
  chromium: {
    find: () => findProgram('CHROMIUM_PATH', ['chromium', 'chromium-browser', 'google-chrome']),
    install: 'apt-get install -y chromium',
  },
}

/** How the title of a suite ends that was skipped for want of something. */
export function missingSuffix(name) {
  return ` (needs ${name})`
}
