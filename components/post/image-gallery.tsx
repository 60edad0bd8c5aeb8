import { useId } from 'react'
import type { Picture } from '@/lib/content/picture'
import { PictureView } from '../picture'
import styles from './image-gallery.module.css'

export interface GalleryImage {
  src: Picture
  alt?: string
  caption?: string
}

/** Pictures side by side in a strip that snaps and is swiped; thumbnails lead to each of them. Whole without scripts. */
export function ImageGallery({ images }: { images: GalleryImage[] }) {
  // React's ids hold characters that are awkward in an address.
  const id = `gallery-${useId().replace(/[^a-z0-9]/gi, '')}`
  const count = images.length
  const slides = images.map((image, index) => ({
    ...image,
    id: `${id}-${index + 1}`,
    number: index + 1,
    label: image.alt || `Picture ${index + 1} of ${count}`,
  }))
  return (
    <div
      className={styles.gallery}
      role="group"
      aria-label={`Gallery of ${count} ${count === 1 ? 'picture' : 'pictures'}`}
      data-width="wide"
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a strip that scrolls must be reachable by keyboard */}
      <div className={styles.strip} role="group" aria-label="Pictures" tabIndex={0}>
        {slides.map((slide) => (
          <figure key={slide.id} id={slide.id} className={styles.slide}>
            <PictureView picture={slide.src} alt={slide.label} sizes="(min-width: 64em) 48rem, calc(100vw - 2.5rem)" />
            {(slide.caption || count > 1) && (
              <figcaption className={styles.caption}>
                {slide.caption && <span>{slide.caption}</span>}
                {count > 1 && (
                  <span className={styles.counter}>
                    {slide.number} / {count}
                  </span>
                )}
              </figcaption>
            )}
          </figure>
        ))}
      </div>
      {count > 1 && (
        <ul className={styles.thumbnails} aria-label="All pictures of this gallery">
          {slides.map((slide) => (
            <li key={slide.id}>
              <a href={`#${slide.id}`} aria-label={`Show picture ${slide.number} of ${count}`}>
                <PictureView picture={slide.src} alt="" sizes="5rem" widest={320} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
