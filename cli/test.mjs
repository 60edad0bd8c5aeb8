import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isBuilt } from './inputs.mjs'
import { binary, root, runForCode } from './run.mjs'
import { ensureInstalled } from './setup.mjs'
import { addResults, formatMissing, formatTotal } from './test-results.mjs'

const args = process.argv.slice(2)
const total = { passed: 0, failed: 0, skipped: 0, missing: new Map() }

async function runStep(name, script) {
  console.log(`\n${name} …`)
  const code = await runForCode(process.execPath, script)
  if (code !== 0) console.log(`${name}: failed`)
  return code === 0
}

function count(isPassed) {
  total[isPassed ? 'passed' : 'failed'] += 1
}

await ensureInstalled()
// Whatever is asked for by name may be a browser test, so only the folders that hold none go without a build.
const needsBuild = !args.some((arg) => /^(lib|server|cli|components|app|enhance|__tests__)\b/.test(arg))
const hasBuild = !needsBuild || isBuilt() || (await runStep('Build', [join(root, 'cli/build.mjs')]))
if (!hasBuild) count(false)

if (args.length === 0) {
  count(await runStep('Types', [join(root, 'cli/types.mjs')]))
  count(await runStep('Lint', [binary('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings']))
}

const folder = mkdtempSync(join(tmpdir(), 'hallway-test-'))
const report = join(folder, 'results.json')
const selection = hasBuild ? [] : ['--selectProjects', 'unit', 'components']
console.log('\nTests …')
const jest = [binary('jest/bin/jest.js'), '--json', `--outputFile=${report}`, ...selection, ...args]
// With --json Jest prints the whole report too, which is in the file already.
const code = await runForCode(process.execPath, jest, { stdio: ['inherit', 'ignore', 'inherit'] })
addResults(total, report, code)
rmSync(folder, { recursive: true })

for (const line of formatMissing(total)) console.log(line)
console.log(formatTotal(total))
process.exit(total.failed > 0 ? 1 : 0)
