/** @jest-environment node */
import { MAX_ADDRESS, parseTarget } from '@/server/request-target'

test('a path and its query are told apart', () => {
  expect(parseTarget('/blog?a=b?c')).toEqual({ rawPath: '/blog', path: '/blog', query: '?a=b?c' })
})

test('a path is decoded, what was sent is kept', () => {
  expect(parseTarget('/caf%c3%a9')).toEqual({ rawPath: '/caf%c3%a9', path: '/café', query: '' })
})

test('bytes that should have been encoded are understood', () => {
  // Node gives the bytes of a request line as Latin-1.
  const sent = Buffer.from('/café?q=é').toString('latin1')
  expect(parseTarget(sent)).toEqual({ rawPath: '/caf%C3%A9', path: '/café', query: '?q=%C3%A9' })
})

test('the absolute form loses its origin', () => {
  expect(parseTarget('http://evil.example/blog?x')).toEqual({ rawPath: '/blog', path: '/blog', query: '?x' })
  expect(parseTarget('http://evil.example')).toEqual({ rawPath: '/', path: '/', query: '' })
})

test.each(['/%', '/%zz', '/%ff', '/%c3', '/a%00b', '/a%0d%0ab', '/a\\b', '/a%5cb', '/a%2Fb', '/a#b', '*', 'blog'])(
  '%j is malformed',
  (sent) => expect(parseTarget(sent)).toBe(400),
)

test('an address may be long, but not longer', () => {
  expect(parseTarget(`/${'a'.repeat(MAX_ADDRESS - 1)}`)).not.toBe(414)
  expect(parseTarget(`/${'a'.repeat(MAX_ADDRESS)}`)).toBe(414)
})
