import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root } from './run.mjs'

/** The programs that run without Next's compiler, and the names they are bundled under. */
const PROGRAMS = { server: 'server/main.ts', check: 'cli/check.ts' }

/**
 * Bundles our TypeScript, which Node 20 cannot run, into `<outdir>/<name>.mjs`, and what that imports late into chunks in
 * `<outdir>/<name>/`; packages stay outside. Programs that do not exist (yet) are left out.
 */
export async function bundle(names, outdir) {
  // Imported late: setup installs esbuild, and loads before it is there.
  const { build } = await import('esbuild')
  for (const name of names.filter((one) => existsSync(join(root, PROGRAMS[one])))) {
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
      jsx: 'automatic',
      alias: { '@': root },
      loader: { '.css': 'empty', '.module.css': 'empty' },
      logLevel: 'warning',
    })
  }
}
