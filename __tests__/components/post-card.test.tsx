import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { PostCard } from '@/components/post-card'
import { authorOf, HARD_TEXT, linkOf, missingPicture, only, pictureOf, postOf } from './examples'

function heading() {
  return screen.getByRole('heading', { level: 2 })
}

test('a card leads to its post by its title', () => {
  render(<PostCard post={postOf('a')} />)
  const link = screen.getByRole('link', { name: 'Title of a' })
  expect(link).toHaveAttribute('href', '/blog/a')
  expect(link).not.toHaveAttribute('rel')
  expect(heading()).toContainElement(link)
  expect(screen.getByText('Summary of a')).toBeVisible()
  expect(screen.getByText('4 min')).toBeVisible()
})

test('a heading can stand one level deeper', () => {
  render(<PostCard post={postOf('a')} headingLevel={3} />)
  expect(screen.getByRole('heading', { level: 3 })).toHaveTextContent('Title of a')
})

test('a post that lives elsewhere says at which host, and takes no time to read', () => {
  const { container } = render(<PostCard post={linkOf('a', 'https://www.example.org/post?a=1')} />)
  const link = screen.getByRole('link', { name: 'Title of a at example.org' })
  expect(link).toHaveAttribute('href', 'https://www.example.org/post?a=1')
  expect(link).toHaveAttribute('rel', 'noopener')
  expect(container).not.toHaveTextContent(/\bmin\b/)
})

test.each([
  ['a draft', { isDraft: true }, 'Draft'],
  ['a post of the future', { isScheduled: true }, 'Scheduled'],
  ['a draft of the future', { isDraft: true, isScheduled: true }, 'Draft'],
])('%s is marked', (_, flags, mark) => {
  render(<PostCard post={postOf('a', flags)} />)
  expect(screen.getAllByText(/^(Draft|Scheduled)$/).map((element) => element.textContent)).toEqual([mark])
})

test('a published post has no mark', () => {
  render(<PostCard post={postOf('a')} />)
  expect(screen.queryByText(/Draft|Scheduled/)).toBeNull()
})

test('a card has one time, in ISO 8601, and shows the day in UTC', () => {
  const { container } = render(
    <PostCard post={postOf('a', { date: '2026-02-28T23:30:00.000Z', updated: '2026-03-09T00:00:00.000Z' })} />,
  )
  const time = only(container, 'time')
  expect(time).toHaveAttribute('datetime', '2026-02-28T23:30:00.000Z')
  expect(time).toHaveTextContent('28 Feb 2026')
})

test('a date is written in the language of the site', () => {
  const { container } = render(<PostCard post={postOf('a', { date: '2026-02-01T00:30:00.000Z' })} lang="fr" />)
  expect(only(container, 'time')).toHaveTextContent('1 févr. 2026')
})

test('a cover is decoration, beside a title that says what it is', () => {
  const { container } = render(<PostCard post={postOf('a', { cover: pictureOf() })} />)
  expect(only(container, 'img')).toHaveAttribute('alt', '')
  expect(only(container, 'img')).toHaveAttribute('loading', 'lazy')
})

test('the cover of an entry at the top does not wait', () => {
  const { container } = render(<PostCard post={postOf('a', { cover: pictureOf() })} priority />)
  expect(only(container, 'img')).toHaveAttribute('fetchpriority', 'high')
})

test.each([
  ['no cover', null],
  ['a missing cover', missingPicture('cover.png')],
])('a post with %s has its initial instead, which is not read out', (_, cover) => {
  const { container } = render(<PostCard post={postOf('a', { title: '"été" of 2026', cover })} />)
  expect(container.querySelector('img, [role="img"]')).toBeNull()
  expect(container).not.toHaveTextContent('cover.png')
  expect(screen.getByText('É')).toHaveAttribute('aria-hidden', 'true')
})

test('a title without letters still has something in the place of its cover', () => {
  render(<PostCard post={postOf('a', { title: '🎉' })} />)
  expect(screen.getByText('→')).toHaveAttribute('aria-hidden', 'true')
})

test('categories and authors are links', () => {
  render(
    <PostCard
      post={postOf('a', {
        categories: [{ slug: 'how-to', label: 'How-To' }],
        authors: [authorOf('Ada'), authorOf('Bea'), authorOf('Cy')],
      })}
    />,
  )
  expect(screen.getByRole('link', { name: 'How-To' })).toHaveAttribute('href', '/blog/categories/how-to')
  expect(screen.getByRole('link', { name: 'Bea Name' })).toHaveAttribute('href', '/blog/authors/Bea')
  expect(screen.getByText('Ada Name').parentElement).toHaveTextContent('Ada Name, Bea Name, and Cy Name')
})

test('a post without summary, categories and authors has no empty elements for them', () => {
  const { container } = render(<PostCard post={postOf('a', { summary: '' })} />)
  expect(container.querySelector('p, ul')).toBeNull()
})

test('quotes, elements, accents and emoji are text', () => {
  const { container } = render(
    <PostCard
      post={postOf('a', {
        title: HARD_TEXT,
        summary: HARD_TEXT,
        categories: [{ slug: 'c', label: HARD_TEXT }],
        authors: [authorOf('Ada', { name: HARD_TEXT })],
      })}
    />,
  )
  expect(screen.getAllByText(HARD_TEXT)).toHaveLength(4)
  expect(container.querySelector('script')).toBeNull()
})
