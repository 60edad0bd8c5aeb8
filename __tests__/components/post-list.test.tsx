import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { AuthorPage } from '@/components/author-page'
import { NotFoundPage } from '@/components/not-found-page'
import { PostList } from '@/components/post-list'
import { TermIndex } from '@/components/term-index'
import { authorOf, HARD_TEXT, linkOf, only, pictureOf, postOf } from './examples'

const posts = [
  postOf('a', { cover: pictureOf(), isDraft: true }),
  linkOf('b', 'https://example.org/b'),
  postOf('c', { cover: pictureOf(), isScheduled: true }),
]
const onePage = { page: 1, pageCount: 1, basePath: '/blog' }

test('a list shows its posts in the order given, each with one time', () => {
  const { container } = render(<PostList title="Blog" posts={posts} {...onePage} />)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Blog')
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
    'Title of a',
    'Title of b at example.org ',
    'Title of c',
  ])
  const entries = [...only(container, 'main').querySelectorAll('article')]
  expect(entries.map((entry) => entry.querySelectorAll('time[datetime]').length)).toEqual([1, 1, 1])
  expect(container.querySelectorAll('time')).toHaveLength(3)
})

test('only the first cover of a list is hurried', () => {
  const { container } = render(<PostList title="Blog" posts={posts} {...onePage} />)
  expect([...container.querySelectorAll('img')].map((image) => image.getAttribute('fetchpriority'))).toEqual([
    'high',
    null,
  ])
})

test('a list has numbered navigation when it has several pages', () => {
  const { rerender } = render(<PostList title="Blog" posts={posts} page={2} pageCount={3} basePath="/blog" />)
  expect(screen.getByRole('link', { name: 'Page 2' })).toHaveAttribute('aria-current', 'page')
  rerender(<PostList title="Blog" posts={posts} {...onePage} />)
  expect(screen.queryByRole('navigation')).toBeNull()
})

test('an empty list says so', () => {
  const { container } = render(<PostList title="Blog" posts={[]} {...onePage} />)
  expect(screen.getByText('Nothing here yet.')).toBeVisible()
  expect(container.querySelector('article')).toBeNull()
})

test('a narrowed list says what it is about', () => {
  render(<PostList kicker="Tag" title={HARD_TEXT} posts={posts} {...onePage} />)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(HARD_TEXT)
  expect(screen.getByText('Tag')).toBeVisible()
})

test('an author page says who it is, and lists their posts', () => {
  const author = authorOf('Ada', {
    name: HARD_TEXT,
    bio: 'Wrote <em>Notes</em><script>alert(1)</script> <a href="https://ada.example">here</a>.',
  })
  const { container } = render(
    <AuthorPage author={author} posts={posts} page={1} pageCount={2} basePath="/blog/authors/Ada" />,
  )
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(HARD_TEXT)
  expect(screen.getByText('Notes').tagName).toBe('EM')
  expect(container).not.toHaveTextContent('alert(1)')
  expect(screen.getByRole('link', { name: 'here' })).toHaveAttribute('rel', 'noopener')
  expect(screen.getAllByRole('article')).toHaveLength(3)
  expect(screen.getByRole('link', { name: 'Page 2' })).toHaveAttribute('href', '/blog/authors/Ada/2')
})

test('an author without a bio has a page too', () => {
  const { container } = render(<AuthorPage author={authorOf('Ada', { bio: '' })} posts={posts} {...onePage} />)
  expect(only(container, 'main > header').textContent).toBe('AuthorAda Name')
})

test('an index lists terms with their counts', () => {
  const terms = [
    { slug: 'c-plus-plus', label: 'C++', count: 1 },
    { slug: 'x', label: HARD_TEXT, count: 12 },
  ]
  render(<TermIndex title="Tags" terms={terms} basePath="/blog/tags" />)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Tags')
  expect(screen.getByRole('link', { name: 'C++ 1 post' })).toHaveAttribute('href', '/blog/tags/c-plus-plus')
  expect(screen.getByRole('link', { name: `${HARD_TEXT} 12 posts` })).toHaveAttribute('href', '/blog/tags/x')
})

test('an index without terms says so', () => {
  render(<TermIndex title="Tags" terms={[]} basePath="/blog/tags" />)
  expect(screen.queryByRole('list')).toBeNull()
  expect(screen.getByText('Nothing here yet.')).toBeVisible()
})

test('a page that is not there leads home and to the newest posts', () => {
  render(<NotFoundPage newest={posts} />)
  expect(screen.getByRole('heading', { level: 1 })).toBeVisible()
  expect(screen.getByText('404')).toBeVisible()
  expect(screen.getByRole('link', { name: 'front page' })).toHaveAttribute('href', '/')
  expect(screen.getByRole('region', { name: 'Newest posts' })).toContainElement(
    screen.getByRole('link', { name: 'Title of a' }),
  )
  expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(3)
})

test('a page that is not there has no empty section where nothing is published', () => {
  render(<NotFoundPage newest={[]} />)
  expect(screen.queryByRole('region')).toBeNull()
  expect(screen.getByRole('link', { name: 'front page' })).toHaveAttribute('href', '/')
})
