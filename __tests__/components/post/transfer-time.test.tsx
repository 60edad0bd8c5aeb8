import { expect, test } from '@jest/globals'
import { fireEvent, render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { componentSchemas } from '@/components/own'
import { FeedTransferTime } from '@/components/post/feed-transfer-time'
import { CONNECTIONS, formatSize, formatTransferTime } from '@/components/post/transfer'
import { TransferTime } from '@/components/post/transfer-time'
import { formatProblems } from '@/lib/content/problem'
import { compile } from '../../lib/mdx/compile-post'
import { HARD_TEXT } from '../examples'

test.each([
  [1, 'Fibre', '1 ms'],
  [220_000, 'Slow 4G', '1.1 s'],
  [199_900, 'Slow 4G', '1 s'],
  [199_800, 'Slow 4G', '999 ms'],
  [3_400_000, 'Slow 3G', '68 s'],
  [50_000_000, 'Slow 3G', '17 min'],
])('%d bytes over %s take %s', (bytes, name, time) => {
  const connection = CONNECTIONS.find((known) => known.name === name)
  expect(connection && formatTransferTime(bytes, connection)).toBe(time)
})

test.each([
  [999, '999 bytes'],
  [1000, '1 kB'],
  [220_400, '220 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [12_345_678, '12.3 MB'],
])('%d bytes are %s', (bytes, size) => {
  expect(formatSize(bytes)).toBe(size)
})

test('the server says how long a usual connection takes, and offers no choice yet', () => {
  const page = new DOMParser().parseFromString(
    renderToString(<TransferTime bytes={220_000} label={HARD_TEXT} />),
    'text/html',
  )
  expect(page.querySelector('span')?.textContent).toBe(`${HARD_TEXT} (220 kB)`)
  expect(page.querySelector('output')?.textContent).toBe('1.1 s')
  expect(page.querySelector('select')?.disabled).toBe(true)
})

test('a choice changes the result', () => {
  render(<TransferTime bytes={220_000} />)
  expect(screen.getByText('220 kB')).toBeVisible()
  const choice = screen.getByRole('combobox', { name: 'Connection' })
  expect(choice).toBeEnabled()
  fireEvent.change(choice, { target: { value: 'Slow 3G' } })
  expect(screen.getByRole('status')).toHaveTextContent('4.4 s')
})

test('a feed says it in a sentence', () => {
  const { container } = render(<FeedTransferTime bytes={220_000} label="The page" />)
  expect(container.innerHTML).toBe('<p>The page (220 kB): 1.1 s over Slow 4G.</p>')
})

test.each([
  ['bytes="220000"', '1:15', 'TransferTime: bytes is not valid; expected a whole number in braces, like {220000}.'],
  ['bytes={1.5}', '1:15', 'TransferTime: bytes is not valid; expected a whole number in braces, like {220000}.'],
  ['bytes={0}', '1:15', 'TransferTime: bytes is not valid; expected more than nothing.'],
  ['label="a"', '1:1', 'TransferTime has no bytes.'],
  ['bytes={1} label={2}', '1:25', 'TransferTime: label is not valid; expected text.'],
])('a post that writes %s is told what is right', async (properties, place, message) => {
  const { problems } = await compile(`<TransferTime ${properties} />`, {}, componentSchemas)
  expect(formatProblems(problems)).toBe(
    `posts/p/index.mdx:${place} error ${message} (component-property)\n\n1 error, 0 warnings`,
  )
})
