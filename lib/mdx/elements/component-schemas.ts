import { z } from 'zod'
import type { Picture } from '@/lib/content/picture'

/** What a component's properties must be: a zod shape over a type for pictures beside the post. */
export type ComponentSchema = (types: { picture: z.ZodType<Picture> }) => z.ZodRawShape

/** The components that posts may use, by name. */
export type ComponentSchemas = Readonly<Record<string, ComponentSchema>>

/** What a Callout may be. */
export const CALLOUT_TYPES = ['note', 'tip', 'important', 'warning', 'caution'] as const

const text = z.string({ error: 'expected text' })
const PICTURE_FORM = "expected a group like { src: photo, alt: 'What it shows' }"
const FILE = 'expected the name of a file beside the post, or an imported one'
// An imported file is known by being that very object, which no other zod type hands on.
const file = z.custom<string | object>(
  (value) => (typeof value === 'string' ? value !== '' : typeof value === 'object' && !Array.isArray(value)),
  FILE,
)
const files = z.union([file, z.array(file).min(1, 'names no file')], { error: `${FILE}, or a list of them` })
const list = { error: 'expected a list in braces: {[…]}' }

/**
 * The components that every post may use, with their properties. A picture property takes an imported picture or the
 * name of a file beside the post.
 */
export const builtInSchemas: ComponentSchemas = {
  ImageGallery: ({ picture }) => ({
    images: z
      .array(z.object({ src: picture, alt: text.nullish(), caption: text.nullish() }, { error: PICTURE_FORM }), list)
      .min(1, 'has no picture'),
  }),
  BlogAuthor: () => ({
    header: text.optional(),
    bio: text.optional(),
    theme: z.enum(['primary', 'secondary'], { error: 'expected "primary" or "secondary"' }).optional(),
  }),
  YoutubeIframe: () => ({
    embedId: text.regex(/^[\w-]{6,}(?:\?[^\s]*)?$/, 'expected the id of a video, like jw8tEPP6jwQ'),
    title: text.optional(),
  }),
  YoutubePlaylistGallery: () => ({
    playlists: z
      .array(z.object({ id: text.regex(/^[\w-]+$/, 'expected the id of a playlist'), label: text }), list)
      .min(1, 'has no playlist'),
  }),
  Figure: ({ picture }) => ({
    src: picture.optional(),
    alt: text.optional(),
    caption: text.optional(),
    credit: text.optional(),
    width: z.enum(['column', 'wide', 'full'], { error: 'expected "column", "wide" or "full"' }).optional(),
  }),
  Callout: () => ({
    type: z.enum(CALLOUT_TYPES, { error: 'expected "note", "tip", "important", "warning" or "caution"' }).optional(),
    title: text.optional(),
  }),
  Tabs: () => ({}),
  Tab: () => ({ label: text }),
  Details: () => ({ summary: text }),
  // What the files are is looked at where they are found, see players.ts.
  Video: () => ({
    src: files,
    poster: file.optional(),
    caption: text.optional(),
    captions: files.optional(),
    title: text.optional(),
  }),
  Audio: () => ({ src: files, caption: text.optional(), title: text.optional() }),
}
