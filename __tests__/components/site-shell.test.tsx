import { expect, test } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import { SiteShell } from '@/components/site-shell'
import { defaultSite, type Site } from '@/lib/content/site'
import { HARD_TEXT, only } from './examples'

const site: Site = {
  ...defaultSite,
  title: HARD_TEXT,
  description: 'What we saw.',
  navigation: [
    { label: 'Blog', href: '/blog' },
    { label: HARD_TEXT, href: 'https://example.org/about' },
  ],
  social: [{ label: 'Fediverse', href: 'https://social.example/@hall' }],
}

function show(overrides: Partial<Site> = {}) {
  return render(
    <SiteShell site={{ ...site, ...overrides }}>
      <main id="main">The page.</main>
    </SiteShell>,
  ).container
}

test('the first link of a page skips to its content', () => {
  const container = show()
  const [first] = screen.getAllByRole('link')
  expect(first).toHaveTextContent('Skip to content')
  expect(only(container, `[id="${first?.getAttribute('href')?.slice(1)}"]`)).toHaveTextContent('The page.')
})

test('the site’s name leads home, from every page', () => {
  show()
  const [name] = within(screen.getByRole('banner')).getAllByRole('link', { name: HARD_TEXT })
  expect(name).toHaveAttribute('href', '/')
  expect(name?.closest('nav')).toBeNull()
})

test.each(['Main', 'Footer'])('the navigation %s has the links that the site chooses', (name) => {
  show()
  const links = within(screen.getByRole('navigation', { name })).getAllByRole('link')
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Blog', '/blog'],
    [HARD_TEXT, 'https://example.org/about'],
  ])
})

test('the page ends with how to follow the site, the feed last', () => {
  show()
  const [fediverse, feed, ...others] = within(screen.getByRole('list', { name: 'Follow' })).getAllByRole('link')
  expect(fediverse).toHaveAttribute('href', 'https://social.example/@hall')
  expect(fediverse).toHaveAttribute('rel', 'me noopener')
  expect(feed).toHaveAttribute('href', '/blog/rss.xml')
  expect(feed).toHaveAttribute('type', 'application/rss+xml')
  expect(others).toEqual([])
})

test('two links of the navigation may lead to one place', () => {
  const twice = [
    { label: 'Blog', href: '/blog' },
    { label: 'News', href: '/blog' },
  ]
  show({ navigation: twice, social: twice })
  expect(screen.getAllByRole('link', { name: 'News' })).toHaveLength(3)
})
