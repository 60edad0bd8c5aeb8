import type { PublishedFile } from '@/lib/content/linked-file'
import { answerFor } from '@/lib/files/response'

const HASH = '0123456789abcdef'
const ETAG = `"${HASH}"`

const fileOf = (over: Partial<PublishedFile> = {}): PublishedFile => ({
  hash: HASH,
  name: 'a.mp4',
  type: 'video/mp4',
  bytes: 100,
  file: 'posts/a/a.mp4',
  ...over,
})

const ask = (headers: Record<string, string> = {}, method = 'GET', file = fileOf()) =>
  answerFor(file, { method, headers })

test('a file is sent whole, to be kept for good', () => {
  expect(ask()).toEqual({
    status: 200,
    headers: {
      'content-type': 'video/mp4',
      'content-length': '100',
      'content-disposition': 'inline; filename="a.mp4"',
      'content-security-policy':
        "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
      'accept-ranges': 'bytes',
      etag: ETAG,
    },
    part: { start: 0, end: 99 },
  })
})

test.each([
  ['text/plain', 'text/plain; charset=utf-8', 'inline', /^sandbox; default-src 'none'/],
  ['text/vtt', 'text/vtt; charset=utf-8', 'inline', /^sandbox; default-src 'none'/],
  ['audio/mpeg', 'audio/mpeg', 'inline', /^default-src 'none'; media-src 'self'/],
  ['application/pdf', 'application/pdf', 'inline', /^default-src 'none'; object-src 'self'/],
  ['application/zip', 'application/zip', 'attachment', /^sandbox; default-src 'none'/],
  ['application/json', 'application/json', 'attachment', /^sandbox; default-src 'none'/],
])('%s is sent as %s, %s', (type, contentType, disposition, policy) => {
  const { headers } = ask({}, 'GET', fileOf({ type, name: 'a' }))
  expect(headers['content-type']).toBe(contentType)
  expect(headers['content-disposition']).toBe(`${disposition}; filename="a"`)
  expect(headers['content-security-policy']).toMatch(policy)
})

test.each([
  ['a b.pdf', 'filename="a b.pdf"'],
  ['Été 100%.pdf', `filename="_t_ 100_.pdf"; filename*=UTF-8''%C3%89t%C3%A9%20100%25.pdf`],
  ['a"b\\c.pdf', `filename="a_b_c.pdf"; filename*=UTF-8''a%22b%5Cc.pdf`],
  ["l'(été)*!.pdf", `filename="l'(_t_)*!.pdf"; filename*=UTF-8''l%27%28%C3%A9t%C3%A9%29%2A!.pdf`],
  ['a\r\nb.pdf', `filename="a__b.pdf"; filename*=UTF-8''a%0D%0Ab.pdf`],
])('the name %j reaches every reader', (name, expected) => {
  expect(ask({}, 'GET', fileOf({ name })).headers['content-disposition']).toBe(`inline; ${expected}`)
})

test.each([
  ['bytes=0-0', 'bytes 0-0/100', { start: 0, end: 0 }],
  ['bytes=0-', 'bytes 0-99/100', { start: 0, end: 99 }],
  ['bytes=90-200', 'bytes 90-99/100', { start: 90, end: 99 }],
  ['bytes=-10', 'bytes 90-99/100', { start: 90, end: 99 }],
  ['bytes=-1000', 'bytes 0-99/100', { start: 0, end: 99 }],
  ['Bytes= 5-9', 'bytes 5-9/100', { start: 5, end: 9 }],
])('%s is one part', (range, contentRange, part) => {
  const answer = ask({ range })
  expect([answer.status, answer.headers['content-range'], answer.part]).toEqual([206, contentRange, part])
  expect(answer.headers['content-length']).toBe(String(part.end - part.start + 1))
  expect(answer.headers.etag).toBe(ETAG)
})

test.each(['bytes=100-', 'bytes=100-200', 'bytes=-0'])('%s is no part of it', (range) => {
  expect(ask({ range })).toEqual({
    status: 416,
    headers: {
      'content-range': 'bytes */100',
      'content-length': '0',
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    part: null,
  })
})

test.each(['bytes=0-1,5-6', 'bytes=0-1,', 'lines=0-1', 'bytes=1x-2', 'bytes=a-b', 'bytes=-', 'bytes', '', 'bytes=9-5'])(
  'what is not one range of bytes gets all of it: %j',
  (range) => {
    const answer = ask({ range })
    expect([answer.status, answer.part, answer.headers['content-range']]).toEqual([
      200,
      { start: 0, end: 99 },
      undefined,
    ])
  },
)

test.each([
  [ETAG, 206],
  ['"other"', 200],
  [`W/${ETAG}`, 200],
  ['Wed, 21 Oct 2015 07:28:00 GMT', 200],
])('a part of what If-Range calls %s', (condition, status) => {
  expect(ask({ range: 'bytes=0-9', 'if-range': condition }).status).toBe(status)
})

test.each([ETAG, `"other", W/${ETAG}`, '*'])('a reader who has %s already is sent nothing', (condition) => {
  const { status, headers, part } = ask({ 'if-none-match': condition, range: 'bytes=200-' })
  expect([status, part]).toEqual([304, null])
  expect(Object.keys(headers).sort()).toEqual([
    'accept-ranges',
    'cache-control',
    'content-security-policy',
    'etag',
    'x-content-type-options',
  ])
})

test('HEAD has the headers of all of it, and no body', () => {
  const { status, headers, part } = ask({ range: 'bytes=0-9' }, 'HEAD')
  expect([status, headers['content-length'], part]).toEqual([200, '100', null])
})

test('an empty file is sent, and has no part', () => {
  const empty = fileOf({ bytes: 0 })
  expect(ask({}, 'GET', empty)).toMatchObject({ status: 200, part: null })
  expect(ask({ range: 'bytes=0-' }, 'GET', empty)).toMatchObject({ status: 416 })
})
