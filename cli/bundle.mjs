import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'

/** The programs that run without Next's compiler, and the names they are bundled under. */
const PROGRAMS = { server: 'server/main.ts', check: 'cli/check.ts' }

/**
 * Bundles our TypeScript, which Node 20 cannot run, into `<outdir>/<name>.mjs`; packages stay outside. Programs that do
 * not exist (yet) are left out.
 */
export async function bundle(names, outdir) {
  // Imported late: setup installs esbuild, and loads before it is there.
  const { build } = await import('esbuild')
  const present = names.filter((name) => existsSync(join(root, PROGRAMS[name])))
  await build({
    absWorkingDir: root,
    entryPoints: present.map((name) => ({ in: PROGRAMS[name], out: name })),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
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
