import { cp, mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findNeed } from './needs'

/** Makes a temporary CONTENT_DIR of the real posts in `../shared/corpus`, with their authors. The caller removes it. */
export async function copyCorpus(): Promise<string> {
  const folder = await makeContent()
  await cp(join(findNeed('corpus'), 'posts'), join(folder, 'posts'), { recursive: true })
  return folder
}

/** Makes a temporary CONTENT_DIR with the seed post as `posts/seed`, and the corpus' authors. The caller removes it. */
export async function copySeed(): Promise<string> {
  const folder = await makeContent()
  await cp(findNeed('seed'), join(folder, 'posts/seed'), { recursive: true })
  return folder
}

async function makeContent() {
  const folder = await mkdtemp(join(tmpdir(), 'hallway-content-'))
  await mkdir(join(folder, 'utils'))
  await cp(join(findNeed('corpus'), 'authors.json'), join(folder, 'utils/author-data.json'))
  return folder
}
