import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const made: string[] = []

afterAll(async () => {
  await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true })))
})

/** What a file holds, by its path. */
export type Files = Record<string, string | Uint8Array>

/** Makes a temporary folder of these files; it is gone after the test file. */
export async function makeFolder(files: Files = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hallway-test-'))
  made.push(folder)
  await writeFiles(folder, files)
  return folder
}

/** Writes these files into a folder, with the folders they need. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

/** A post's text: a title, the first of March 2024 and what is given as front matter, then the body. */
export function post(fields: Record<string, unknown> = {}, body = 'Some words.'): string {
  const lines = Object.entries({ title: 'A post', date: '2024-03-01', ...fields }).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  )
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`
}
