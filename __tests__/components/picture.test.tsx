import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { PictureView } from '@/components/picture'
import { missingPicture, only, pictureOf } from './examples'

const SRC = '/pictures/0123456789abcdef/a.jpg'

function show(...[overrides, props]: [Parameters<typeof pictureOf>[0]?, { priority?: boolean; widest?: number }?]) {
  return render(<PictureView picture={pictureOf(overrides)} alt="A hall" sizes="50vw" {...props} />).container
}

function addresses(element: Element): string[] {
  return (element.getAttribute('srcset') ?? '').split(', ')
}

test('a picture comes as AVIF, and as WebP where a browser shows no AVIF', () => {
  const container = show()
  const source = only(container, 'picture > source')
  expect(source).toHaveAttribute('type', 'image/avif')
  expect(source).toHaveAttribute('sizes', '50vw')
  expect(addresses(source).every((address) => /\/\d+\.avif \d+w$/.test(address))).toBe(true)
  const image = only(container, 'picture > img')
  expect(image).toHaveAttribute('sizes', '50vw')
  expect(image).toHaveAttribute('src', `${SRC}/960.webp`)
  expect(addresses(image)).toHaveLength(addresses(source).length)
  expect(image).toHaveAccessibleName('A hall')
})

test('no width is offered that is above that of the source', () => {
  expect(addresses(only(show(), 'img'))).toEqual(
    [96, 192, 320, 480, 640, 750, 960].map((width) => `${SRC}/${width}.webp ${width}w`),
  )
})

test('a source exactly as wide as one of our widths is offered in it', () => {
  expect(addresses(only(show({ width: 1200 }), 'img')).at(-1)).toBe(`${SRC}/1200.webp 1200w`)
})

test('no width is offered above 1920', () => {
  expect(addresses(only(show({ width: 6000, height: 4000 }), 'img')).at(-1)).toBe(`${SRC}/1920.webp 1920w`)
})

test('a source narrower than the smallest width is offered in that one', () => {
  const image = only(show({ width: 40, height: 20 }), 'img')
  expect(addresses(image)).toEqual([`${SRC}/96.webp 96w`])
  expect(image).toHaveAttribute('src', `${SRC}/96.webp`)
  expect(image).toHaveAttribute('width', '40')
})

test('the address without candidates is the widest up to 960', () => {
  expect(only(show({ width: 700 }), 'img')).toHaveAttribute('src', `${SRC}/640.webp`)
})

test('a picture that is always small is offered in small files only', () => {
  const image = only(show({}, { widest: 320 }), 'img')
  expect(addresses(image)).toEqual([96, 192, 320].map((width) => `${SRC}/${width}.webp ${width}w`))
  expect(image).toHaveAttribute('src', `${SRC}/320.webp`)
  expect(image).toHaveAttribute('width', '1000')
})

test('a drawing comes as it is, in one file', () => {
  const container = show({ src: '/pictures/0123456789abcdef/a.svg', formats: ['svg'] })
  const image = only(container, 'img')
  expect(image).toHaveAttribute('src', '/pictures/0123456789abcdef/a.svg/full.svg')
  expect(image).not.toHaveAttribute('srcset')
  expect(image).toHaveAttribute('width', '1000')
  expect(image).toHaveAttribute('height', '500')
  expect(container.querySelector('source')).toBeNull()
})

test('an animation comes as WebP only', () => {
  const container = show({ src: '/pictures/0123456789abcdef/a.gif', formats: ['webp'] })
  expect(container.querySelector('source')).toBeNull()
  expect(addresses(only(container, 'img'))[0]).toBe('/pictures/0123456789abcdef/a.gif/96.webp 96w')
})

test('a picture reserves its space', () => {
  const image = only(show(), 'img')
  expect(image).toHaveAttribute('width', '1000')
  expect(image).toHaveAttribute('height', '500')
})

test('a picture waits until it is near, without haste', () => {
  const image = only(show(), 'img')
  expect(image).toHaveAttribute('loading', 'lazy')
  expect(image).not.toHaveAttribute('fetchpriority')
})

test('the first picture does not wait', () => {
  const image = only(show({}, { priority: true }), 'img')
  expect(image).not.toHaveAttribute('loading', 'lazy')
  expect(image).toHaveAttribute('fetchpriority', 'high')
})

test('a missing picture is a placeholder of its size that tells the name', () => {
  const { container } = render(
    <PictureView picture={missingPicture('héros <1>.png')} alt="A hall" sizes="50vw" className="cover" />,
  )
  const placeholder = screen.getByRole('img', { name: 'Missing picture: héros <1>.png' })
  expect(placeholder).toHaveTextContent('héros <1>.png')
  expect(placeholder).toHaveClass('cover')
  expect(only(placeholder, 'svg')).toHaveAttribute('viewBox', '0 0 1200 675')
  expect(container.querySelector('img, source')).toBeNull()
})

test.each([
  ['photo', pictureOf()],
  ['first photo', pictureOf()],
  ['drawing', pictureOf({ formats: ['svg'] })],
  ['animation', pictureOf({ formats: ['webp'] })],
  ['missing picture', missingPicture('a.png')],
])('a %s has no style attribute', (name, picture) => {
  const { container } = render(<PictureView picture={picture} alt="" sizes="1px" priority={name.startsWith('first')} />)
  expect(container.firstElementChild).not.toBeNull()
  expect(container.querySelector('[style]')).toBeNull()
})
