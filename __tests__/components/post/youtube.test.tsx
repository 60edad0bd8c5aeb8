import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { youtubeAddress, youtubeListAddress } from '@/components/post/youtube-address'
import { YoutubeIframe } from '@/components/post/youtube-iframe'
import { YoutubePlaylistGallery } from '@/components/post/youtube-playlist-gallery'
import { HARD_TEXT } from '../examples'

const WATCH = 'https://www.youtube.com/watch?v=jw8tEPP6jwQ'

test.each([
  ['jw8tEPP6jwQ', WATCH],
  [' jw8tEPP6jwQ ', WATCH],
  ['jw8tEPP6jwQ?start=35', `${WATCH}&t=35s`],
  ['jw8tEPP6jwQ&start=35', `${WATCH}&t=35s`],
  ['jw8tEPP6jwQ?start=0', WATCH],
  ['jw8tEPP6jwQ?start=-5', WATCH],
  ['jw8tEPP6jwQ?start=soon', WATCH],
  ['jw8tEPP6jwQ?color=white', WATCH],
  ['jw8tEPP6jwQ?color=white&autoplay=1&start=35&list=PL-1_a', `${WATCH}&list=PL-1_a&t=35s`],
  ['videoseries?list=PL-1_a', 'https://www.youtube.com/playlist?list=PL-1_a'],
  ['a/b#c"d', 'https://www.youtube.com/watch?v=a%2Fb%23c%22d'],
])('%j is shown at %s', (embedId, address) => {
  expect(youtubeAddress(embedId)).toBe(address)
})

test('a list has an address that holds its id as one value', () => {
  expect(youtubeListAddress('PL1&v=x')).toBe('https://www.youtube.com/playlist?list=PL1%26v%3Dx')
})

test('a video is a link of ours: nothing is loaded from elsewhere', () => {
  const { container } = render(<YoutubeIframe embedId="jw8tEPP6jwQ?start=35" title={HARD_TEXT} />)
  const link = screen.getByRole('link', { name: `${HARD_TEXT} On YouTube` })
  expect(link).toHaveAttribute('href', `${WATCH}&t=35s`)
  expect(link).toHaveAttribute('rel', 'noopener')
  expect(container.querySelector('iframe, img, script, [src]')).toBeNull()
})

test('a video without a title says what it is', () => {
  render(<YoutubeIframe embedId="jw8tEPP6jwQ" />)
  expect(screen.getByRole('link')).toHaveTextContent('Watch the video')
})

test('playlists are links in the order given', () => {
  const { container } = render(
    <YoutubePlaylistGallery
      playlists={[
        { id: 'PL2', label: 'Talks' },
        { id: 'PL1', label: HARD_TEXT },
      ]}
    />,
  )
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    'https://www.youtube.com/playlist?list=PL2',
    'https://www.youtube.com/playlist?list=PL1',
  ])
  expect(screen.getByText(HARD_TEXT)).toBeVisible()
  expect(container.querySelector('[src]')).toBeNull()
})

test('a playlist may be listed twice', () => {
  const playlist = { id: 'PL1', label: 'Talks' }
  render(<YoutubePlaylistGallery playlists={[playlist, playlist]} />)
  expect(screen.getAllByRole('link')).toHaveLength(2)
})
