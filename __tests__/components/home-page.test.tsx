import { expect, test } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import { HomePage, type HomePageProps } from '@/components/home-page'
import { defaultSite } from '@/lib/content/site'
import { HARD_TEXT, linkOf, missingPicture, only, pictureOf, postOf } from './examples'

const full: HomePageProps = {
  site: { ...defaultSite, title: HARD_TEXT, description: 'What we saw.' },
  featured: postOf('lead', { cover: pictureOf() }),
  popular: [postOf('p1'), linkOf('p2', 'https://example.org/p2'), postOf('p3', { isDraft: true })],
  newest: [postOf('n1', { cover: pictureOf() }), postOf('n2')],
  categories: [{ slug: 'how-to', label: 'How-To', count: 2 }],
}

function show(overrides: Partial<HomePageProps> = {}) {
  return render(<HomePage {...full} {...overrides} />).container
}

function region(name: string) {
  return screen.queryByRole('region', { name })
}

test('the front page has the site’s name, the lead, the popular, the newest and the categories, in this order', () => {
  show()
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(HARD_TEXT)
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
    'Title of lead',
    'Popular',
    'Newest',
    'Directory',
  ])
  expect(screen.getByRole('link', { name: 'How-To 2 posts' })).toHaveAttribute('href', '/blog/categories/how-to')
  expect(screen.getByRole('link', { name: 'All posts' })).toHaveAttribute('href', '/blog')
})

test('the picture of the lead is the only one that is hurried', () => {
  const container = show()
  expect(only(container, 'img[fetchpriority="high"]').closest('article')).toContainElement(
    screen.getByRole('link', { name: 'Title of lead' }),
  )
  expect(container.querySelectorAll('img')).toHaveLength(2)
})

test('a lead whose cover is missing stands without one', () => {
  const container = show({
    featured: postOf('lead', { cover: missingPicture('cover.png'), isScheduled: true }),
    newest: [],
  })
  expect(container.querySelector('img, [role="img"]')).toBeNull()
  expect(screen.getByText('Scheduled')).toBeVisible()
})

test('without a lead the page begins with the popular posts', () => {
  show({ featured: null })
  expect(screen.queryByText('Featured')).toBeNull()
  expect(screen.getAllByRole('heading', { level: 2 })[0]).toHaveTextContent('Popular')
})

test('fewer than three popular posts are shown as they are', () => {
  show({ popular: [linkOf('p2', 'https://www.example.org/p2', { isDraft: true })] })
  const items = within(screen.getByRole('region', { name: 'Popular' })).getAllByRole('listitem')
  expect(items).toHaveLength(1)
  expect(items[0]).toHaveTextContent('Draft')
  expect(screen.getByRole('link', { name: 'Title of p2 at example.org' })).toHaveAttribute('rel', 'noopener')
})

test('nothing popular leaves no empty section', () => {
  show({ popular: [] })
  expect(region('Popular')).toBeNull()
  expect(region('Newest')).not.toBeNull()
})

test('nothing new leaves no empty section', () => {
  show({ newest: [] })
  expect(region('Newest')).toBeNull()
  expect(region('Directory')).not.toBeNull()
})

test('no categories leave no empty section', () => {
  show({ categories: [] })
  expect(region('Directory')).toBeNull()
})

test('a site without posts has a front page all the same', () => {
  const container = show({ featured: null, popular: [], newest: [], categories: [] })
  expect(container.querySelector('section, article, nav')).toBeNull()
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(HARD_TEXT)
})

test('dates are written in the language of the site', () => {
  const container = show({
    site: { ...defaultSite, language: 'de' },
    featured: postOf('lead', { date: '2026-03-31T23:30:00.000Z' }),
  })
  expect(container).toHaveTextContent('31. März 2026')
})
