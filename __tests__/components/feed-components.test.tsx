import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { FeedPicture, feedComponents } from '@/components/feed-components'
import { FeedTalk } from '@/components/post/talk'
import { HARD_TEXT, missingPicture, only, pictureOf } from './examples'

const { Audio, BlogAuthor, Callout, Details, Figure, Formula, ImageGallery, LabelledLink, Tab, Tabs } = feedComponents
const { Video, YoutubeIframe, YoutubePlaylistGallery, img: FeedImage } = feedComponents

const SRC = '/pictures/0123456789abcdef/a.jpg'

function picture(props: Partial<ComponentProps<typeof FeedPicture>>) {
  return render(<FeedPicture picture={pictureOf()} alt="A hall" {...props} />).container
}

test('what a feed shows is plain HTML, without classes, styles and scripts', () => {
  const { container } = render(
    <>
      <BlogAuthor header="<b>Ada</b>" bio="Writes.<script>alert(1)</script>" />
      <Callout type="tip">a</Callout>
      <Details summary="s">b</Details>
      <Figure src={pictureOf()} caption="c" credit="d" width="full" />
      <FeedImage picture={missingPicture('e.png')} />
      <ImageGallery images={[{ src: pictureOf() }, { src: missingPicture('f.png') }]} />
      <LabelledLink href="https://example.org" label="g" />
      <Tabs>
        <Tab label="h">i</Tab>
      </Tabs>
      <FeedTalk title="j" speaker="k" room="l" href="https://example.org" />
      <YoutubeIframe embedId="jw8tEPP6jwQ" />
      <YoutubePlaylistGallery playlists={[{ id: 'PL1', label: 'm' }]} />
    </>,
  )
  expect(container).toHaveTextContent('Ada Writes.')
  expect(container).toHaveTextContent('k, l')
  expect(container.querySelector('[class], [style], [id], script, svg, iframe')).toBeNull()
})

test('a video and a sound are players, with a link for readers that have none', () => {
  const src = [{ href: '/files/0123456789abcdef/clip.mp4', name: 'clip.mp4', type: 'video/mp4' }]
  const { container } = render(
    <>
      <Video src={src} poster={pictureOf()} title="A hall" caption="Full." />
      <Audio src={[{ href: '/files/0123456789abcdef/bell.mp3', name: 'bell.mp3', type: 'audio/mpeg' }]} />
    </>,
  )
  const [video, audio] = [only(container, 'video'), only(container, 'audio')]
  expect(video.getAttribute('src')).toBe('/files/0123456789abcdef/clip.mp4')
  expect(video.getAttribute('poster')).toMatch(/^\/pictures\/.*\/\d+\.webp$/)
  expect(video).toHaveAttribute('controls')
  expect(video.innerHTML).toBe('<a href="/files/0123456789abcdef/clip.mp4">A hall</a>')
  expect(audio.outerHTML).toBe(
    '<audio controls="" preload="none" src="/files/0123456789abcdef/bell.mp3"><a href="/files/0123456789abcdef/bell.mp3">bell.mp3</a></audio>',
  )
  expect(only(container, 'figcaption')).toHaveTextContent('Full.')
})

test('a video in several forms lets the reader choose', () => {
  const src = ['webm', 'mp4'].map((kind) => ({
    href: `/files/a/clip.${kind}`,
    name: `clip.${kind}`,
    type: `video/${kind}`,
  }))
  const video = only(render(<Video src={src} />).container, 'video')
  expect(video).not.toHaveAttribute('src')
  expect([...video.querySelectorAll('source')].map((source) => source.getAttribute('src'))).toEqual([
    '/files/a/clip.webm',
    '/files/a/clip.mp4',
  ])
})

test('a formula is shown as it is written', () => {
  const set = <span className="katex">x</span>
  const { container } = render(
    <>
      <Formula tex="x^2">{set}</Formula>
      <Formula tex="a < b" isDisplay>
        {set}
      </Formula>
    </>,
  )
  expect(container.innerHTML).toBe('<code>x^2</code><p><code>a &lt; b</code></p>')
})

test('a picture comes in one size, as WebP', () => {
  const image = only(picture({}), 'img')
  expect(image).toHaveAttribute('src', `${SRC}/960.webp`)
  expect(image).not.toHaveAttribute('srcset')
  expect(image).toHaveAttribute('width', '1000')
  expect(image).toHaveAttribute('height', '500')
})

test('a picture is not wider than its source', () => {
  expect(only(picture({ picture: pictureOf({ width: 700 }) }), 'img')).toHaveAttribute('src', `${SRC}/640.webp`)
})

test('a picture narrower than the smallest width comes in that one', () => {
  expect(only(picture({ picture: pictureOf({ width: 40 }) }), 'img')).toHaveAttribute('src', `${SRC}/96.webp`)
})

test('a drawing comes as it is', () => {
  expect(only(picture({ picture: pictureOf({ formats: ['svg'] }) }), 'img')).toHaveAttribute('src', `${SRC}/full.svg`)
})

test('a missing picture is said in words', () => {
  expect(picture({ picture: missingPicture('a.png') })).toHaveTextContent('[A hall]')
  expect(picture({ picture: missingPicture('a.png'), alt: '' })).toHaveTextContent('[a.png]')
})

test('a picture of the text has its title where it has no alternative text', () => {
  render(<FeedImage picture={pictureOf()} title={HARD_TEXT} />)
  expect(screen.getByRole('img')).toHaveAccessibleName(HARD_TEXT)
})

test('a picture at an allowed host is shown from there', () => {
  render(<FeedImage src="https://images.example.org/a.png" alt="A hall" />)
  expect(screen.getByRole('img', { name: 'A hall' })).toHaveAttribute('src', 'https://images.example.org/a.png')
})

test('a gallery is its pictures, each with its caption', () => {
  render(
    <ImageGallery
      images={[
        { src: pictureOf(), alt: 'A hall', caption: HARD_TEXT },
        { src: pictureOf(), caption: '' },
      ]}
    />,
  )
  expect(screen.getAllByRole('img').map((image) => image.getAttribute('alt'))).toEqual(['A hall', 'Picture 2 of 2'])
  const [first, second] = screen.getAllByRole('figure')
  expect(first?.querySelector('figcaption')?.textContent).toBe(HARD_TEXT)
  expect(second?.querySelector('figcaption')).toBeNull()
})

test('a figure has one line under it', () => {
  const { container } = render(
    <Figure src={pictureOf()} alt="A hall" caption="Quiet." credit="Zoë">
      <p>More.</p>
    </Figure>,
  )
  expect(only(container, 'figcaption').textContent).toBe('Quiet. Zoë')
  expect(screen.getByText('More.')).toBeVisible()
})

test('a callout is called in a feed what it is called on the page', () => {
  const { container, rerender } = render(<Callout type="warning">Mind the step.</Callout>)
  expect(only(container, 'blockquote strong').textContent).toBe('Warning')
  expect(only(container, 'blockquote')).toHaveTextContent('Mind the step.')
  rerender(<Callout title={HARD_TEXT} />)
  expect(only(container, 'blockquote strong').textContent).toBe(HARD_TEXT)
})

test('tabs and details are shown with their labels', () => {
  const { container } = render(
    <>
      <Tabs>
        <Tab label={HARD_TEXT}>
          <p>npm start</p>
        </Tab>
      </Tabs>
      <Details summary="More">
        <p>Hidden.</p>
      </Details>
    </>,
  )
  expect(screen.getByText(HARD_TEXT).tagName).toBe('STRONG')
  expect(screen.getByText('npm start')).toBeVisible()
  expect(only(container, 'details > summary')).toHaveTextContent('More')
  expect(only(container, 'details')).toHaveTextContent('Hidden.')
})

test('videos and playlists are links', () => {
  render(
    <>
      <YoutubeIframe embedId="jw8tEPP6jwQ?start=35" />
      <YoutubePlaylistGallery
        playlists={[
          { id: 'PL1', label: HARD_TEXT },
          { id: 'PL1', label: 'Again' },
        ]}
      />
    </>,
  )
  expect(screen.getByRole('link', { name: 'Watch the video' })).toHaveAttribute(
    'href',
    'https://www.youtube.com/watch?v=jw8tEPP6jwQ&t=35s',
  )
  expect(screen.getByRole('link', { name: HARD_TEXT })).toHaveAttribute(
    'href',
    'https://www.youtube.com/playlist?list=PL1',
  )
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
})

test.each(['', undefined])('a link with the label %j still has a name', (label) => {
  render(<LabelledLink href="https://player.example/v/1" label={label} />)
  expect(screen.getByRole('link')).toHaveAccessibleName('Content from elsewhere')
})

test('a talk says in a feed what it says on the page', () => {
  expect(feedComponents).toHaveProperty('Talk', FeedTalk)
  render(
    <FeedTalk title={HARD_TEXT} speaker="Zoë" room="Room 1" href="https://example.org/talk">
      <p>It was said.</p>
    </FeedTalk>,
  )
  expect(screen.getByRole('link', { name: HARD_TEXT })).toHaveAttribute('href', 'https://example.org/talk')
  expect(screen.getByText('Zoë, Room 1')).toBeVisible()
  expect(screen.getByText('It was said.')).toBeVisible()
})
