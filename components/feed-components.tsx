import { isValidElement, type ReactNode } from 'react'
import type { Picture } from '@/lib/content/picture'
import { plainPictureAddress } from '@/lib/images/address'
import { parseSimpleHtml } from '@/lib/mdx/elements/simple-html'
import { FEED_WIDTH, FeedAudio, FeedVideo } from './feed-players'
import { ownFeedImplementations } from './own'
import type { BlogAuthorProps } from './post/blog-author'
import { type CalloutProps, calloutTitle } from './post/callout'
import type { CodeBlockProps } from './post/code-block'
import type { FigureProps } from './post/figure'
import type { FormulaProps } from './post/formula'
import type { ImageGallery } from './post/image-gallery'
import type { LabelledLink } from './post/labelled-link'
import type { PostImageProps } from './post/post-image'
import { youtubeAddress, youtubeListAddress } from './post/youtube-address'
import type { YoutubePlaylistGallery } from './post/youtube-playlist-gallery'

/** A picture in one size, since feed readers choose none. Lazy also keeps React from preloading it. */
export function FeedPicture({ picture, alt }: { picture: Picture; alt: string }) {
  if (picture.missing !== undefined) return <em>[{alt || picture.missing}]</em>
  if (picture.formats.length === 0) return <img src={picture.src} alt={alt} loading="lazy" />
  const src = plainPictureAddress(picture, FEED_WIDTH)
  return <img src={src} alt={alt} width={picture.width} height={picture.height} loading="lazy" />
}

function FeedImage({ picture, src, alt = '', title }: PostImageProps) {
  if (picture) return <FeedPicture picture={picture} alt={alt || title || ''} />
  return <img src={src} alt={alt} loading="lazy" />
}

function FeedGallery({ images }: Parameters<typeof ImageGallery>[0]) {
  return images.map(({ src, alt, caption }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a gallery never changes, and may show one picture twice.
    <figure key={index}>
      <FeedPicture picture={src} alt={alt || `Picture ${index + 1} of ${images.length}`} />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  ))
}

function FeedFigure({ src, alt = '', caption, credit, children }: FigureProps) {
  return (
    <figure>
      {src && <FeedPicture picture={src} alt={alt} />}
      {children}
      {(caption || credit) && <figcaption>{[caption, credit].filter(Boolean).join(' ')}</figcaption>}
    </figure>
  )
}

function FeedAuthor({ header = '', bio = '' }: BlogAuthorProps) {
  return (
    <p>
      <strong>{parseSimpleHtml(header)}</strong> {parseSimpleHtml(bio)}
    </p>
  )
}

function FeedCallout({ children, ...props }: CalloutProps) {
  return (
    <blockquote>
      <p>
        <strong>{calloutTitle(props)}</strong>
      </p>
      {children}
    </blockquote>
  )
}

function FeedTab({ label, children }: { label: string; children?: ReactNode }) {
  return (
    <>
      <p>
        <strong>{label}</strong>
      </p>
      {children}
    </>
  )
}

function FeedDetails({ summary, children }: { summary: string; children?: ReactNode }) {
  return (
    <details>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}

/** The text of what React would draw, without its elements. */
function textOf(node: ReactNode): string {
  if (Array.isArray(node)) return node.map(textOf).join('')
  if (isValidElement<{ children?: ReactNode }>(node)) return textOf(node.props.children)
  return typeof node === 'string' || typeof node === 'number' ? String(node) : ''
}

function FeedCode({ 'data-title': title, children }: CodeBlockProps) {
  return (
    <>
      {title && (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      <pre>
        <code>{textOf(children)}</code>
      </pre>
    </>
  )
}

/** The source of a formula: no feed reader has the styles and fonts of a set one. */
function FeedFormula({ tex, isDisplay }: FormulaProps) {
  const source = <code>{tex}</code>
  return isDisplay ? <p>{source}</p> : source
}

function FeedYoutube({ embedId, title = 'Watch the video' }: { embedId: string; title?: string }) {
  return (
    <p>
      <a href={youtubeAddress(embedId)}>{title}</a>
    </p>
  )
}

function FeedPlaylists({ playlists }: Parameters<typeof YoutubePlaylistGallery>[0]) {
  return (
    <ul>
      {playlists.map(({ id, label }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and may name one playlist twice.
        <li key={index}>
          <a href={youtubeListAddress(id)}>{label}</a>
        </li>
      ))}
    </ul>
  )
}

function FeedLink({ href, label }: Parameters<typeof LabelledLink>[0]) {
  return <a href={href}>{label || 'Content from elsewhere'}</a>
}

/** What the names in a post stand for in a feed: plain HTML without classes, which every reader shows. */
export const feedComponents = {
  img: FeedImage,
  pre: FeedCode,
  Audio: FeedAudio,
  BlogAuthor: FeedAuthor,
  Callout: FeedCallout,
  Details: FeedDetails,
  Figure: FeedFigure,
  Formula: FeedFormula,
  FormulaStyles: () => null,
  ImageGallery: FeedGallery,
  LabelledLink: FeedLink,
  Tab: FeedTab,
  Tabs: ({ children }: { children?: ReactNode }) => children,
  Video: FeedVideo,
  YoutubeIframe: FeedYoutube,
  YoutubePlaylistGallery: FeedPlaylists,
  ...ownFeedImplementations,
}
