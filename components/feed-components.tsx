import type { ReactNode } from 'react'
import type { Picture } from '@/lib/content/picture'
import { pictureAddress } from '@/lib/images/address'
import { PICTURE_WIDTHS } from '@/lib/images/widths'
import { parseSimpleHtml } from '@/lib/mdx/simple-html'
import type { BlogAuthorProps } from './post/blog-author'
import type { CalloutProps } from './post/callout'
import type { FigureProps } from './post/figure'
import type { GalleryImage } from './post/image-gallery'
import type { PostImageProps } from './post/post-image'
import { youtubeAddress, youtubeListAddress } from './post/youtube-address'
import type { Playlist } from './post/youtube-playlist-gallery'

const FEED_WIDTH = 960

/**
 * What the names in a post stand for in a feed: plain HTML without classes, which any reader shows, with absolute
 * addresses.
 *
 * @param siteUrl origin without a final slash
 * @param pageUrl absolute address of the post, from which its relative links start
 */
export function feedComponents(siteUrl: string, pageUrl: string) {
  const absolute = (address = '') => (URL.canParse(address, pageUrl) ? new URL(address, pageUrl).href : address)

  function FeedPicture({ picture, alt }: { picture: Picture; alt: string }) {
    if (picture.missing) return <em>[{alt || picture.missing}]</em>
    const width = PICTURE_WIDTHS.findLast((known) => known <= Math.min(FEED_WIDTH, picture.width)) ?? PICTURE_WIDTHS[0]
    const format = picture.formats.includes('svg') ? 'svg' : 'webp'
    const src = siteUrl + pictureAddress(picture.src, width ?? FEED_WIDTH, format)
    // Lazy also keeps React from putting a preload link before the content.
    return <img src={src} alt={alt} loading="lazy" width={picture.width} height={picture.height} />
  }

  return {
    a: ({ href, children, ...rest }: { href?: string; children?: ReactNode }) => (
      <a href={absolute(href)} {...rest}>
        {children}
      </a>
    ),
    img: ({ picture, src, alt = '', title }: PostImageProps) =>
      picture ? <FeedPicture picture={picture} alt={alt || title || ''} /> : <img src={absolute(src)} alt={alt} loading="lazy" />,
    ImageGallery: ({ images }: { images: GalleryImage[] }) =>
      images.map(({ src, alt, caption }, index) => (
        <figure key={`${index + 1} ${src.src}`}>
          <FeedPicture picture={src} alt={alt || `Picture ${index + 1} of ${images.length}`} />
          {caption && <figcaption>{caption}</figcaption>}
        </figure>
      )),
    Figure: ({ src, alt = '', caption, credit, children }: FigureProps) => (
      <figure>
        {src && <FeedPicture picture={src} alt={alt} />}
        {children}
        {(caption || credit) && <figcaption>{[caption, credit].filter(Boolean).join(' ')}</figcaption>}
      </figure>
    ),
    BlogAuthor: ({ header = '', bio = '' }: BlogAuthorProps) => (
      <p>
        <strong>{parseSimpleHtml(header)}</strong> {parseSimpleHtml(bio)}
      </p>
    ),
    Callout: ({ type, title, children }: CalloutProps) => (
      <blockquote>
        <p>
          <strong>{title ?? type ?? 'Note'}</strong>
        </p>
        {children}
      </blockquote>
    ),
    Tabs: ({ children }: { children?: ReactNode }) => children,
    Tab: ({ label, children }: { label: string; children?: ReactNode }) => (
      <>
        <p>
          <strong>{label}</strong>
        </p>
        {children}
      </>
    ),
    Details: ({ summary, children }: { summary: string; children?: ReactNode }) => (
      <details>
        <summary>{summary}</summary>
        {children}
      </details>
    ),
    YoutubeIframe: ({ embedId, title }: { embedId: string; title?: string }) => (
      <p>
        <a href={youtubeAddress(embedId)}>{title ?? 'Watch the video on YouTube'}</a>
      </p>
    ),
    YoutubePlaylistGallery: ({ playlists }: { playlists: Playlist[] }) => (
      <ul>
        {playlists.map(({ id, label }) => (
          <li key={id}>
            <a href={youtubeListAddress(id)}>{label}</a>
          </li>
        ))}
      </ul>
    ),
    LabelledLink: ({ href, label }: { href: string; label: string }) => <a href={absolute(href)}>{label}</a>,
  }
}
