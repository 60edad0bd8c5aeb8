/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { formatProblems, START } from '@/lib/content/problem'
import { defaultSite, parseSite } from '@/lib/content/site'

const parse = (data: unknown) => parseSite(data, 'site.yml', () => START)

test.each([undefined, null, {}])('%j leaves the defaults', (data) => {
  expect(parse(data)).toEqual({ site: defaultSite, problems: [] })
})

test('every setting can be chosen', () => {
  const chosen = {
    title: 'Mine',
    description: 'About it',
    language: 'pt-BR',
    navigation: [{ label: 'Home', href: '/' }],
    social: [{ label: 'Mail', href: 'mailto:me@example.org' }],
    postsPerPage: 12,
    frameHosts: ['player.vimeo.com'],
    pictureHosts: ['localhost:8080'],
    math: true,
  }
  expect(parse(chosen)).toEqual({ site: chosen, problems: [] })
})

test('a host is compared in lower case, as addresses give it', () => {
  expect(parse({ frameHosts: ['Player.Vimeo.COM'] }).site.frameHosts).toEqual(['player.vimeo.com'])
})

test.each([
  [{ title: 5 }, 'error title: expected text; the default is kept.'],
  [{ title: ' ' }, 'error title: is empty; the default is kept.'],
  [{ description: {} }, 'error description: expected text; the default is kept.'],
  [{ language: 'en_US' }, 'error language: expected a language like en or pt-BR; the default is kept.'],
  [{ language: 'en-a' }, 'error language: expected a language like en or pt-BR; the default is kept.'],
  [{ navigation: 'x' }, 'error navigation: expected a list of label and href; the default is kept.'],
  [
    { navigation: [{ label: 'A', href: 'javascript:1' }] },
    'error navigation.0.href: expected a path like /blog or an address that begins with https://; the default is kept.',
  ],
  [
    { social: [{ label: 'A', href: '//example.org' }] },
    'error social.0.href: expected a path like /blog or an address that begins with https://; the default is kept.',
  ],
  [{ social: [{ href: '/' }] }, 'error social.0.label: expected text; the default is kept.'],
  [{ postsPerPage: 0 }, 'error postsPerPage: expected at least 1; the default is kept.'],
  [{ postsPerPage: 101 }, 'error postsPerPage: expected at most 100; the default is kept.'],
  [{ postsPerPage: '9' }, 'error postsPerPage: expected a whole number; the default is kept.'],
  [{ postsPerPage: 1.5 }, 'error postsPerPage: expected a whole number; the default is kept.'],
  [{ frameHosts: 'a.org' }, 'error frameHosts: expected a list of host names; the default is kept.'],
  [
    { frameHosts: ['https://a.org'] },
    'error frameHosts.0: expected a host name like player.vimeo.com; the default is kept.',
  ],
  [{ pictureHosts: {} }, 'error pictureHosts: expected a list of host names; the default is kept.'],
  [{ pictureHosts: [1] }, 'error pictureHosts.0: expected a host name; the default is kept.'],
  [{ math: 'yes' }, 'error math: expected true or false; the default is kept.'],
  [[], 'error The settings must be a list of keys with values.'],
  ['x', 'error The settings must be a list of keys with values.'],
])('%j is wrong', (data, expected) => {
  const { site, problems } = parse(data)
  expect(formatProblems(problems)).toBe(`site.yml:1:1 ${expected} (site-settings)\n\n1 error, 0 warnings`)
  expect(site).toEqual(defaultSite)
})

test('an unknown setting is ignored with a warning, and the others count', () => {
  const { site, problems } = parse({ titel: 'x', weather: 'x', postsPerPage: 3 })
  expect(site).toEqual({ ...defaultSite, postsPerPage: 3 })
  expect(
    formatProblems(problems),
  ).toBe(`site.yml:1:1 warning There is no setting "titel"; it is ignored. (site-settings)
  Did you mean "title"?
site.yml:1:1 warning There is no setting "weather"; it is ignored. (site-settings)
  There are title, description, language, navigation, social, postsPerPage, frameHosts, pictureHosts, math.

0 errors, 2 warnings`)
})
