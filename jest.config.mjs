import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import nextJest from 'next/jest.js'

const root = import.meta.dirname ?? process.cwd()
const createJestConfig = nextJest({ dir: root })

/** Names of the installed packages that are ES modules: Jest can load those only when they are transformed. */
function listModulePackages() {
  const folder = join(root, 'node_modules')
  const names = readdirSync(folder).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(folder, name)).map((inner) => `${name}/${inner}`) : [name],
  )
  return names.filter((name) => {
    const file = join(folder, name, 'package.json')
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).type === 'module'
  })
}

// The parts of Next that read next.config's pictures are transformed too, as next/jest itself would have it.
const transformed = [...listModulePackages(), 'next/dist/client', 'next/dist/shared/lib']

async function createProject(displayName, testEnvironment, testMatch) {
  const config = await createJestConfig({
    displayName,
    testEnvironment,
    testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
    setupFilesAfterEnv: ['<rootDir>/jest.setup.ts'],
    modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.next/', '<rootDir>/.cache/'],
    moduleNameMapper: {
      '^@/(.*)$': '<rootDir>/$1',
      // Has no entry for CommonJS, the only one Jest asks for.
      '^estree-walker$': '<rootDir>/node_modules/estree-walker/src/index.js',
      // What next.config's loaderFile does in a build.
      '^next/dist/shared/lib/image-loader$': '<rootDir>/lib/images/loader.ts',
    },
  })()
  // next/jest puts its own patterns in front, and they would keep ES modules as they are.
  return { ...config, transformIgnorePatterns: [`/node_modules/(?!(${transformed.join('|')})/)`] }
}

const PAGES = '{app,components,enhance}'

export default async () => ({
  maxWorkers: Math.max(1, Math.min(4, cpus().length)),
  testTimeout: 30_000,
  projects: await Promise.all([
    createProject('unit', 'node', [
      '{lib,server,cli}/**/*.test.{ts,tsx}',
      '__tests__/!(app|components|enhance)/**/*.test.{ts,tsx}',
      '__tests__/*.test.ts',
    ]),
    createProject('components', 'jsdom', [`${PAGES}/**/*.test.{ts,tsx}`, `__tests__/${PAGES}/**/*.test.{ts,tsx}`]),
    createProject('e2e', 'node', ['e2e/**/*.test.ts']),
  ]),
})
