import { expect, test } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { ImageGallery } from '@/components/post/image-gallery'
import { HARD_TEXT, missingPicture, only, pictureOf } from '../examples'

const three = [
  { src: pictureOf(), alt: 'The hall', caption: HARD_TEXT },
  { src: pictureOf({ width: 500, height: 1000 }), alt: '', caption: '' },
  { src: pictureOf() },
]

function thumbnails() {
  return within(screen.getByRole('list', { name: 'All pictures of this gallery' })).getAllByRole('link')
}

test('a gallery shows every picture with its caption and which it is', () => {
  const { container } = render(<ImageGallery images={three} />)
  const captions = [...container.querySelectorAll('figcaption')].map((caption) => caption.textContent)
  expect(captions).toEqual([`${HARD_TEXT}1 / 3`, '2 / 3', '3 / 3'])
  expect(container.querySelector('script')).toBeNull()
  expect(screen.getByRole('group', { name: 'Gallery of 3 pictures' })).toBeVisible()
})

test('a picture without alternative text says which it is', () => {
  render(<ImageGallery images={three} />)
  expect(screen.getAllByRole('img').map((image) => image.getAttribute('alt'))).toEqual([
    'The hall',
    'Picture 2 of 3',
    'Picture 3 of 3',
  ])
})

test('thumbnails lead to the pictures', () => {
  const { container } = render(<ImageGallery images={three} />)
  const targets = thumbnails().map((link) => only(container, `[id="${link.getAttribute('href')?.slice(1)}"]`))
  expect(targets).toEqual([...container.querySelectorAll('figure')])
  expect(thumbnails()[1]).toHaveAccessibleName('Show picture 2 of 3')
})

test('thumbnails are small files', () => {
  render(<ImageGallery images={three} />)
  for (const link of thumbnails()) {
    const widths = [...(only(link, 'img').getAttribute('srcset') ?? '').matchAll(/ (\d+)w/g)].map(([, width]) =>
      Number(width),
    )
    expect(Math.max(...widths)).toBeLessThanOrEqual(320)
  }
})

test.each([
  ['in the browser', (page: React.ReactElement) => render(page).container],
  [
    'on the server',
    (page: React.ReactElement) => {
      const container = document.createElement('div')
      container.innerHTML = renderToStaticMarkup(page)
      return container
    },
  ],
])('two galleries of a page share no id, drawn %s', (_, draw) => {
  const container = draw(
    <main>
      <ImageGallery images={three} />
      <section>
        <ImageGallery images={three} />
      </section>
    </main>,
  )
  const ids = [...container.querySelectorAll('[id]')].map((element) => element.id)
  expect(ids).toHaveLength(6)
  expect(new Set(ids).size).toBe(6)
  for (const id of ids) expect(id).toMatch(/^[a-z][\w-]*$/i)
  const links = [...container.querySelectorAll('a')].map((link) => link.getAttribute('href'))
  expect(links).toEqual(ids.map((id) => `#${id}`))
})

test('a gallery of one picture has no thumbnails and no counter', () => {
  const { container } = render(<ImageGallery images={[{ src: pictureOf(), alt: 'The hall', caption: 'Quiet' }]} />)
  expect(screen.queryByRole('link')).toBeNull()
  expect(only(container, 'figcaption')).toHaveTextContent(/^Quiet$/)
  expect(screen.getByRole('group', { name: 'Gallery of 1 picture' })).toBeVisible()
})

test.each(['', undefined])('a single picture with the caption %j has none', (caption) => {
  const { container } = render(<ImageGallery images={[{ src: pictureOf(), alt: 'The hall', caption }]} />)
  expect(container.querySelector('figcaption')).toBeNull()
})

test('a picture may stand twice in a gallery', () => {
  const { container } = render(<ImageGallery images={[{ src: pictureOf() }, { src: pictureOf() }]} />)
  expect(container.querySelectorAll('figure')).toHaveLength(2)
})

test('a missing picture keeps its place', () => {
  const { container } = render(<ImageGallery images={[{ src: pictureOf() }, { src: missingPicture('b.png') }]} />)
  const figures = container.querySelectorAll('figure')
  expect(figures[1]).toHaveTextContent('b.png')
  expect(thumbnails()[1]).toHaveAccessibleName('Show picture 2 of 2')
})

test('the strip is reached by keyboard, and its pictures wait until they are near', () => {
  const { container } = render(<ImageGallery images={three} />)
  expect(screen.getByRole('group', { name: 'Pictures' })).toHaveAttribute('tabindex', '0')
  for (const image of container.querySelectorAll('img')) expect(image).toHaveAttribute('loading', 'lazy')
})
