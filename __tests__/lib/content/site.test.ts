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
    fileTypes: ['mov'],
    math: true,
    smartPunctuation: false,
  }
  const fileTypes = { ...defaultSite.fileTypes, mov: 'video/quicktime' }
  expect(parse(chosen)).toEqual({ site: { ...chosen, fileTypes }, problems: [] })
})

test('kinds of files are added to the usual ones, by extension or with their media type', () => {
  const fileTypes = [
    '.MOV',
    'docx',
    '7z',
    { step: 'Model/Step', gpx: 'application/octet-stream' },
    { ogg: 'video/ogg' },
  ]
  expect(parse({ fileTypes })).toEqual({
    site: {
      ...defaultSite,
      fileTypes: {
        ...defaultSite.fileTypes,
        mov: 'video/quicktime',
        docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        '7z': 'application/x-7z-compressed',
        step: 'model/step',
        gpx: 'application/octet-stream',
        ogg: 'video/ogg',
      },
    },
    problems: [],
  })
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
  [{ fileTypes: 'mov' }, 'error fileTypes: expected a list of extensions; the default is kept.'],
  [
    { fileTypes: ['a b'] },
    'error fileTypes.0: expected an extension like mov, or one with its media type like { gpx: application/octet-stream }; the default is kept.',
  ],
  [
    { fileTypes: ['mov', []] },
    'error fileTypes.1: expected an extension like mov, or one with its media type like { gpx: application/octet-stream }; the default is kept.',
  ],
  [
    { fileTypes: ['xyz'] },
    'error fileTypes.0: xyz is no known extension; give it a media type, like { xyz: application/octet-stream }; the default is kept.',
  ],
  [
    { fileTypes: [{ step: 'model' }] },
    'error fileTypes.0: expected a media type behind step, like application/octet-stream; the default is kept.',
  ],
  [
    { fileTypes: [{ step: 'a/b; charset=x' }] },
    'error fileTypes.0: expected a media type behind step, like application/octet-stream; the default is kept.',
  ],
  ...['html', 'svg', 'js', 'xml', 'gpx', 'JPG', '.mjs', 'mdx'].map((extension): [object, string] => [
    { fileTypes: [extension] },
    `error fileTypes.0: ${extension.toLowerCase().replace('.', '')} files would be shown or run by a browser as a part of the site; put such a file into a zip; the default is kept.`,
  ]),
  ...[
    'text/html',
    'Image/SVG+xml',
    'application/xhtml+xml',
    'text/javascript',
    'application/x-javascript',
    'text/css',
  ].map((type): [object, string] => [
    { fileTypes: [{ step: type }] },
    'error fileTypes.0: step files would be shown or run by a browser as a part of the site; put such a file into a zip; the default is kept.',
  ]),
  [
    { fileTypes: [{ html: 'text/plain' }] },
    'error fileTypes.0: html files would be shown or run by a browser as a part of the site; put such a file into a zip; the default is kept.',
  ],
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
  There are title, description, language, navigation, social, postsPerPage, smartPunctuation, frameHosts, pictureHosts, fileTypes, math.

0 errors, 2 warnings`)
})
