/** @jest-environment node */
import { chooseCoding, isCompressible } from '@/server/encoding'

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['GZIP;Q=1.0', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['identity, br;q=0.5', 'identity'],
  ['*', 'br'],
  ['*;q=0.1, gzip;q=0.5', 'gzip'],
  ['br;q=0, *', 'gzip'],
  ['deflate', 'identity'],
  ['gzip;q=nonsense', 'identity'],
  ['identity;q=0', null],
  ['*;q=0', null],
  ['identity;q=0, gzip', 'gzip'],
])('Accept-Encoding %j asks for %s', (header, coding) => {
  expect(chooseCoding(header)).toBe(coding)
})

test.each([
  'text/html; charset=utf-8',
  'text/css',
  'text/javascript',
  'application/rss+xml',
  'image/svg+xml',
  'image/x-icon',
])('%s is compressed', (type) => expect(isCompressible(type)).toBe(true))

test.each(['image/avif', 'image/png', 'font/woff2', 'application/zip', ''])('%j is not compressed', (type) => {
  expect(isCompressible(type)).toBe(false)
})
