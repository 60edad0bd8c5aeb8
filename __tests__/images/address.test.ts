/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { parsePictureAddress, pictureAddress, pictureSrc } from '@/lib/images/address'
import { hashBytes } from '@/lib/images/hash'

const hash = '0123456789abcdef'

test('a hash is the first 16 digits of the SHA-256', () => {
  expect(hashBytes(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01cfea')
})

test.each([
  'photo.jpg',
  'a b.png',
  '50%.png',
  '%2e.png',
  '%252e.png',
  'c#.png',
  'what?.webp',
  'été 🐝.avif',
  "it's (1)*.gif",
  'a\\b.png',
  'a,b&c+d=e;f@g.svg',
])('an address brings the name %s back', (name) => {
  const address = pictureAddress(pictureSrc(hash, name), 640, 'avif')
  expect(new URL(address, 'http://localhost').pathname).toBe(address)
  const [, pictures, ...parts] = address.split('/')
  const [first = '', second = '', third = '', ...rest] = parts.map(decodeURIComponent)
  expect([pictures, rest]).toEqual(['pictures', []])
  const parsed = parsePictureAddress({ hash: first, name: second, file: third })
  expect(parsed).toEqual({ hash, name, width: 640, format: 'avif' })
})

test('a drawing has one file', () => {
  const file = pictureAddress(pictureSrc(hash, 'a.svg'), 300, 'svg').split('/').at(-1) ?? ''
  expect(parsePictureAddress({ hash, name: 'a.svg', file })).toEqual({
    hash,
    name: 'a.svg',
    width: 'full',
    format: 'svg',
  })
})

test.each([
  '',
  'avif',
  '.avif',
  '640',
  '640.',
  '640.jpg',
  '640.AVIF',
  '640.svg',
  'full.webp',
  'full',
  '0.webp',
  '0640.webp',
  '640.0.webp',
  '+640.webp',
  '-640.webp',
  '6e2.webp',
  '0x280.webp',
  '640 .webp',
  ' 640.webp',
  '640.webp ',
  '640.webp\n',
  '999999.webp',
  '٦٤٠.webp',
  '640.webp/..',
  '640.webp\0',
])('the file %j is refused', (file) => {
  expect(parsePictureAddress({ hash, name: 'a.png', file })).toBeNull()
})

test.each(['', '0123456789ABCDEF', '0123456789abcde', '0123456789abcdef0', '0123456789abcdeg', '../../etc/passwd0'])(
  'the hash %j is refused',
  (wrong) => {
    expect(parsePictureAddress({ hash: wrong, name: 'a.png', file: '640.avif' })).toBeNull()
  },
)

test.each(['', 'a/b.png', 'a\0.png', 'x'.repeat(256)])('the name %j is refused', (name) => {
  expect(parsePictureAddress({ hash, name, file: '640.avif' })).toBeNull()
})
