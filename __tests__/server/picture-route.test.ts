/** @jest-environment node */
import { GET } from '@/app/pictures/[hash]/[name]/[file]/route'
import { refusalResponse, variantResponse } from '@/lib/images/response'
import { type Library, shareLibrary } from '@/lib/library'

const picture = variantResponse(Buffer.from('a picture'), 'a.png', 'webp')

async function ask(condition?: string, answer = picture): Promise<Response> {
  shareLibrary({ servePicture: async () => answer } as unknown as Library)
  const headers: HeadersInit = condition === undefined ? {} : { 'if-none-match': condition }
  const request = new Request('http://site.example/pictures/0123456789abcdef/a.png/640.webp', { headers })
  const params = Promise.resolve({ hash: '0123456789abcdef', name: 'a.png', file: '640.webp' })
  return GET(request, { params })
}

test.each([undefined, '"other"'])('a reader who has %s gets the picture', async (condition) => {
  const answer = await ask(condition)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('etag')).toBe(picture.headers.etag)
  expect(await answer.text()).toBe('a picture')
})

test.each([picture.headers.etag, `"other", W/${picture.headers.etag}`, '*'])(
  'a reader who has %s already is not sent it again',
  async (condition) => {
    const answer = await ask(condition)
    expect(answer.status).toBe(304)
    expect(await answer.text()).toBe('')
    expect(answer.headers.get('etag')).toBe(picture.headers.etag)
    expect(answer.headers.get('cache-control')).toBe(picture.headers['cache-control'])
    expect(answer.headers.get('content-length')).toBeNull()
  },
)

test('a refusal is never 304', async () => {
  expect((await ask('*', refusalResponse(404, 'There is no such picture.'))).status).toBe(404)
})
