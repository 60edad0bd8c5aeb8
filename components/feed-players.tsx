import { plainPictureAddress } from '@/lib/images/address'
import type { AudioProps } from './post/audio'
import { FileLink } from './post/file-link'
import type { VideoProps } from './post/video'

/** How wide pictures in feeds are, in pixels. */
export const FEED_WIDTH = 960

/** A video in a player where the reader has one; the others keep the link inside of it. */
export function FeedVideo({ src, poster, title, caption, captions = [] }: VideoProps) {
  return (
    <figure>
      {/* biome-ignore lint/a11y/useMediaCaption: captions are for the post to give. */}
      <video
        controls
        preload="none"
        src={onlyAddress(src)}
        poster={poster && plainPictureAddress(poster, FEED_WIDTH)}
        aria-label={title}
      >
        <Sources src={src} />
        {captions.map(({ src, language, label }) => (
          <track key={src} kind="captions" src={src} srcLang={language} label={label} />
        ))}
        <FileLink src={src} title={title} />
      </video>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

/** The same for sounds. */
export function FeedAudio({ src, title, caption }: AudioProps) {
  return (
    <figure>
      {/* biome-ignore lint/a11y/useMediaCaption: what is said in it is for the post to write down. */}
      <audio controls preload="none" src={onlyAddress(src)} aria-label={title}>
        <Sources src={src} />
        <FileLink src={src} title={title} />
      </audio>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

/** Most readers look for the address in the player itself. */
function onlyAddress(src: VideoProps['src']): string | undefined {
  return src.length === 1 ? src[0]?.href : undefined
}

function Sources({ src }: Pick<VideoProps, 'src'>) {
  return src.length > 1 && src.map(({ href, type }) => <source key={href} src={href} type={type} />)
}
