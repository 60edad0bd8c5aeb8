import { expect, test } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import fc from 'fast-check'
import { pageNumbers } from '@/components/page-numbers'
import { Pagination } from '@/components/pagination'

function show(page: number, pageCount: number) {
  return render(<Pagination page={page} pageCount={pageCount} basePath="/blog/tags/ebpf" />).container
}

function shown(container: HTMLElement): string {
  return [...container.querySelectorAll('li')].map((item) => item.textContent).join(' ')
}

function linkTo(container: HTMLElement, rel: 'prev' | 'next'): string | null | undefined {
  return container.querySelector(`a[rel="${rel}"]`)?.getAttribute('href')
}

test('one page needs no navigation', () => {
  expect(show(1, 1)).toBeEmptyDOMElement()
})

test.each([
  [1, 2, '1 2'],
  [1, 10, '1 2 … 10'],
  [4, 10, '1 2 3 4 5 … 10'],
  [5, 10, '1 … 4 5 6 … 10'],
  [7, 10, '1 … 6 7 8 9 10'],
  [10, 10, '1 … 9 10'],
  [3, 5, '1 2 3 4 5'],
  [500, 1112, '1 … 499 500 501 … 1112'],
])('at page %i of %i there is %s', (page, pageCount, expected) => {
  expect(shown(show(page, pageCount))).toBe(expected)
})

test('of any number of pages the first, the last and the neighbours are shown, and no gap hides only one', () => {
  const pages = fc
    .integer({ min: 2, max: 200 })
    .chain((count) => fc.tuple(fc.integer({ min: 1, max: count }), fc.constant(count)))
  fc.assert(
    fc.property(pages, ([page, count]) => {
      const numbers = pageNumbers(page, count)
      const around = [1, page - 1, page, page + 1, count].filter((number) => number >= 1 && number <= count)
      expect(numbers).toEqual(expect.arrayContaining(around))
      numbers.forEach((number, index) => {
        if (index === 0) return
        const before = numbers[index - 1]
        if (number === null) expect((numbers[index + 1] ?? 0) - (before ?? 0)).toBeGreaterThan(2)
        else if (typeof before === 'number') expect(number).toBe(before + 1)
      })
    }),
  )
})

test('only the page that is shown is the current one', () => {
  show(5, 10)
  const links = within(screen.getByRole('navigation', { name: 'Pages' })).getAllByRole('link')
  expect(links.filter((link) => link.hasAttribute('aria-current'))).toEqual([
    screen.getByRole('link', { name: 'Page 5' }),
  ])
  expect(screen.getByRole('link', { name: 'Page 5' })).toHaveAttribute('aria-current', 'page')
})

test('page 1 has the address of the list, the others a number', () => {
  const container = show(2, 3)
  expect(screen.getByRole('link', { name: 'Page 1' })).toHaveAttribute('href', '/blog/tags/ebpf')
  expect(screen.getByRole('link', { name: 'Page 3' })).toHaveAttribute('href', '/blog/tags/ebpf/3')
  expect(linkTo(container, 'prev')).toBe('/blog/tags/ebpf')
  expect(linkTo(container, 'next')).toBe('/blog/tags/ebpf/3')
})

test('nothing is newer than the first page', () => {
  const container = show(1, 3)
  expect(linkTo(container, 'prev')).toBeUndefined()
  expect(linkTo(container, 'next')).toBe('/blog/tags/ebpf/2')
})

test('nothing is older than the last page', () => {
  const container = show(3, 3)
  expect(linkTo(container, 'prev')).toBe('/blog/tags/ebpf/2')
  expect(linkTo(container, 'next')).toBeUndefined()
})

test('a gap is not read out', () => {
  const gap = [...show(1, 10).querySelectorAll('li')].find((item) => item.textContent === '…')
  expect(gap).toHaveAttribute('aria-hidden', 'true')
})
