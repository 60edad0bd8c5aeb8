import '@testing-library/jest-dom'
import { failOnUnexpectedConsole } from '@/__tests__/console'

failOnUnexpectedConsole()
