import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root } from './run.mjs'

/** The programs that run without Next's compiler, and the names they are bundled under. */
const PROGRAMS = { server: 'server/main.ts', compiler: 'server/compiler.ts', check: 'cli/check.ts' }

/** What Next's compiler finds without its extension, and Node does not. */
const NODE_NAMES = { 'next/image': 'next/image.js' }

/**
 * Bundles our TypeScript, which Node 20 cannot run, into `<outdir>/<name>.mjs`, and what that imports late into chunks in
 * `<outdir>/<name>/`; packages stay outside. What they are is told by the lock file, whose digest stands at the top.
 */
export async function bundle(names, outdir) {
  // Imported late: setup installs esbuild, and loads before it is there.
  const { build } = await import('esbuild')
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  for (const name of names) {
    // The names of chunks change with what is in them. Another program's stay: it may be about to start.
    rmSync(resolve(root, outdir, name), { recursive: true, force: true })
    await build({
      absWorkingDir: root,
      entryPoints: [{ in: PROGRAMS[name], out: name }],
      outdir,
      outExtension: { '.js': '.mjs' },
      chunkNames: `${name}/[name]-[hash]`,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20.10',
      packages: 'external',
      sourcemap: true,
      banner: { js: `// package-lock.json ${lock}` },
      jsx: 'automatic',
      alias: { '@': root, ...NODE_NAMES },
      loader: { '.css': 'empty', '.module.css': 'empty' },
      logLevel: 'warning',
    })
  }
}
