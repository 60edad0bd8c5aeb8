import { VideoLink } from './video-link'
import { youtubeAddress } from './youtube-address'

/** A video of a post. Not a frame: a card that leads to YouTube, from which nothing is loaded. */
export function YoutubeIframe({ embedId, title = 'Watch the video' }: { embedId: string; title?: string }) {
  return <VideoLink href={youtubeAddress(embedId)} title={title} place="On YouTube" />
}
