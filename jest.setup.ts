import '@testing-library/jest-dom'
import { failOnUnexpectedConsole } from '@/__tests__/console'

failOnUnexpectedConsole()

// Node's own makes copies that belong to the world around Jest's, where nothing takes them for plain objects. Without it
// packages use a copier they bring. https://github.com/jestjs/jest/issues/2549
Reflect.deleteProperty(globalThis, 'structuredClone')
