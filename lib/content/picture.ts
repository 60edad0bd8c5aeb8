/** The kinds of file in which a picture is offered, the smallest first. */
export type PictureFormat = 'avif' | 'webp' | 'svg'

/** A picture as posts and pages know it: what `import photo from './photo.jpg'` gives. */
export interface Picture {
  /**
   * Its address without width and format, `/pictures/<hash>/<file name>`; empty when the file is missing, and the whole
   * address for a cover from elsewhere.
   */
  src: string
  /** Size in pixels as it is shown, orientation applied. */
  width: number
  height: number
  /** A `data:` address of a few bytes, for the time until the picture is there; empty when there is none. */
  blurDataURL: string
  /** The formats it can be had in, the one to prefer first. Empty for a missing file, and for a cover from elsewhere. */
  formats: PictureFormat[]
  /** The name of a file that the post asks for and that is not there; absent for a real picture. */
  missing?: string
}

/** The size of the labelled placeholder that stands in for a missing picture, in pixels. */
export const PLACEHOLDER_SIZE = { width: 1200, height: 675 }
