import { expect, test } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import { ArticlePage, type ArticlePageProps } from '@/components/article-page'
import { headings } from '@/components/post/headings'
import type { Article } from '@/lib/content/post'
import { articleOf, authorOf, HARD_TEXT, missingPicture, only, pictureOf, postOf } from './examples'

function show(overrides: Partial<Article> = {}, props: Partial<ArticlePageProps> = {}) {
  return render(
    <ArticlePage article={articleOf(overrides)} newer={null} older={null} related={[]} {...props}>
      {props.children ?? <p>The body.</p>}
    </ArticlePage>,
  ).container
}

/** The top of the article. */
function header(container: HTMLElement) {
  return only(container, 'article > header')
}

test('an article has one h1, its title, then its body', () => {
  const container = show({ title: HARD_TEXT, summary: HARD_TEXT })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(HARD_TEXT)
  expect(screen.getAllByText(HARD_TEXT)).toHaveLength(2)
  expect(container.querySelector('script')).toBeNull()
  expect(only(container, 'main > article .prose')).toHaveTextContent('The body.')
  expect(header(container)).toHaveTextContent('4 min read')
})

test('the cover stands once, and is hurried', () => {
  const container = show({ cover: pictureOf(), coverAlt: 'A hall' }, { related: [postOf('b'), postOf('c')] })
  const image = only(container, 'img')
  expect(image).toHaveAccessibleName('A hall')
  expect(image).toHaveAttribute('fetchpriority', 'high')
  expect(header(container)).toContainElement(screen.getByRole('img', { name: 'A hall' }))
})

test('an article without a cover has no empty place for one', () => {
  expect(only(show(), 'article > header').querySelector('img, picture, div')).toBeNull()
})

test('a cover that is missing is a placeholder', () => {
  show({ cover: missingPicture('cover.png') })
  expect(screen.getByRole('img', { name: 'Missing picture: cover.png' })).toBeVisible()
})

test.each([
  ['2026-02-28T23:30:00.000Z', 'February 28, 2026'],
  ['2026-03-01T00:30:00.000Z', 'March 1, 2026'],
  ['2025-12-31T23:59:59.999Z', 'December 31, 2025'],
])('%s is %s, wherever the machine stands', (date, expected) => {
  const time = only(header(show({ date })), 'time')
  expect(time).toHaveTextContent(expected)
  expect(time).toHaveAttribute('datetime', date)
})

test('an article that has changed says when', () => {
  const container = show({ updated: '2026-03-31T23:30:00.000Z' })
  expect(screen.getByText('Updated')).toHaveTextContent('Updated March 31, 2026')
  expect(header(container).querySelectorAll('time')).toHaveLength(2)
})

test('an article that has not changed does not speak of it', () => {
  expect(show()).not.toHaveTextContent('Updated')
})

test('the authors lead to what they wrote', () => {
  const container = show({ authors: [authorOf('Ada'), authorOf('Bea')], drawsAuthorCard: true })
  expect(header(container)).toHaveTextContent('By Ada Name and Bea Name')
  expect(screen.getByRole('link', { name: 'Ada Name' })).toHaveAttribute('href', '/blog/authors/Ada')
  expect(screen.getByRole('link', { name: 'Bea Name' })).toHaveAttribute('href', '/blog/authors/Bea')
})

test('an article without authors names none', () => {
  expect(header(show())).not.toHaveTextContent(/\bBy\b/)
})

test('an article whose body draws no author card gets one for each author', () => {
  show({ authors: [authorOf('Ada'), authorOf('Bea')] })
  const cards = screen.getAllByRole('group', { name: 'Author' })
  expect(cards.map((card) => card.textContent)).toEqual(['Ada NameAbout Ada.', 'Bea NameAbout Bea.'])
  expect(screen.getByRole('link', { name: 'All posts by Bea Name' })).toHaveAttribute('href', '/blog/authors/Bea')
})

test('an article whose body draws an author card gets no other', () => {
  show({ authors: [authorOf('Ada')], drawsAuthorCard: true })
  expect(screen.queryByRole('group', { name: 'Author' })).toBeNull()
  expect(screen.queryByText(/^All posts by/)).toBeNull()
})

const outline = [
  { depth: 2, id: 'a', text: HARD_TEXT },
  { depth: 3, id: 'a-1', text: 'Below' },
  { depth: 4, id: 'a-2', text: 'Deepest' },
]

test('the contents lead to the headings of two levels', () => {
  show({ headings: outline, hasContents: true })
  const links = within(screen.getByRole('navigation', { name: 'Contents' })).getAllByRole('link')
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    [HARD_TEXT, '#a'],
    ['Below', '#a-1'],
  ])
})

test('contents begin at the level that the article begins at', () => {
  show({ headings: outline.slice(1), hasContents: true })
  const links = within(screen.getByRole('navigation', { name: 'Contents' })).getAllByRole('link')
  expect(links.map((link) => link.textContent)).toEqual(['Below', 'Deepest'])
})

test.each([
  ['none are wanted', { headings: outline, hasContents: false }],
  ['there is no heading', { headings: [], hasContents: true }],
])('there are no contents where %s', (_, overrides) => {
  show(overrides)
  expect(screen.queryByText('Contents')).toBeNull()
})

test('the page takes no address that a heading of the text may have', () => {
  const names = ['Contents', 'Related']
  const container = show(
    { headings: names.map((text) => ({ depth: 2, id: text.toLowerCase(), text })), hasContents: true },
    {
      related: [postOf('b')],
      children: names.map((name) => (
        <headings.h2 key={name} id={name.toLowerCase()}>
          {name}
        </headings.h2>
      )),
    },
  )
  for (const name of names) expect(only(container, `#${name.toLowerCase()}`).closest('.prose')).not.toBeNull()
  expect(screen.getByRole('navigation', { name: 'Contents' })).toBeVisible()
  expect(screen.getByRole('region', { name: 'Related' })).toBeVisible()
})

test('the neighbours in time are linked, the newer one first', () => {
  show({}, { newer: postOf('newer', { title: HARD_TEXT }), older: postOf('older') })
  const links = within(screen.getByRole('navigation', { name: 'Neighbouring posts' })).getAllByRole('link')
  expect(links.map((link) => [link.textContent?.trim(), link.getAttribute('href'), link.getAttribute('rel')])).toEqual([
    [`Newer${HARD_TEXT}`, '/blog/newer', 'prev'],
    ['Older Title of older', '/blog/older', 'next'],
  ])
})

test.each([
  ['newest', { older: postOf('b') }, ['next']],
  ['oldest', { newer: postOf('b') }, ['prev']],
])('the %s article has one neighbour', (_, neighbours, expected) => {
  show({}, neighbours)
  const links = within(screen.getByRole('navigation', { name: 'Neighbouring posts' })).getAllByRole('link')
  expect(links.map((link) => link.getAttribute('rel'))).toEqual(expected)
})

test('the only article has neither neighbours nor related posts', () => {
  show()
  expect(screen.queryByRole('navigation')).toBeNull()
  expect(screen.queryByRole('region')).toBeNull()
})

test('related posts are linked, dated and marked', () => {
  show({}, { related: [postOf('b', { isDraft: true, cover: pictureOf() }), postOf('c', { title: HARD_TEXT })] })
  const related = within(screen.getByRole('region', { name: 'Related' }))
  expect(related.getByRole('link', { name: 'Title of b' })).toHaveAttribute('href', '/blog/b')
  expect(related.getByRole('link', { name: HARD_TEXT })).toHaveAttribute('href', '/blog/c')
  const [first, second] = related.getAllByRole('listitem')
  expect(first).toHaveTextContent('February 25, 2026 Draft')
  expect(second).not.toHaveTextContent('Draft')
  expect(first?.querySelector('img')).toHaveAttribute('loading', 'lazy')
})

test('tags and categories are linked', () => {
  show({ categories: [{ slug: 'how-to', label: 'How-To' }], tags: [{ slug: 'c-plus-plus', label: 'C++' }] })
  expect(within(screen.getByRole('list', { name: 'Categories' })).getByRole('link')).toHaveAttribute(
    'href',
    '/blog/categories/how-to',
  )
  expect(within(screen.getByRole('list', { name: 'Tags' })).getByRole('link', { name: 'C++' })).toHaveAttribute(
    'href',
    '/blog/tags/c-plus-plus',
  )
})

test('an article without tags, categories and authors has no empty lists', () => {
  expect(show().querySelector('ul, ol')).toBeNull()
})

test('a draft says that readers do not see it', () => {
  show({ isDraft: true, isScheduled: true })
  expect(screen.getByRole('note')).toHaveTextContent(
    'Draft. Only this preview shows it: its front matter says draft: true.',
  )
})

test('a post of the future says when readers will see it', () => {
  show({ isScheduled: true, date: '2099-01-01T00:30:00.000Z' })
  expect(screen.getByRole('note')).toHaveTextContent('Scheduled. Only this preview shows it until January 1, 2099.')
})

test('a published article has no such notice', () => {
  show()
  expect(screen.queryByRole('note')).toBeNull()
})

test('an article in another language than the site says which', () => {
  const container = show({ lang: 'fr' }, { lang: 'en' })
  expect(only(container, 'main > article')).toHaveAttribute('lang', 'fr')
})

test('an article in the language of the site does not repeat it', () => {
  const container = show({ lang: 'de' }, { lang: 'de' })
  expect(only(container, 'main > article')).not.toHaveAttribute('lang')
  expect(header(container)).toHaveTextContent('25. Februar 2026')
})
