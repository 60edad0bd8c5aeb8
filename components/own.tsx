import type { ComponentType } from 'react'
import { z } from 'zod'
import { builtInSchemas, type ComponentSchema, type ComponentSchemas } from '@/lib/mdx/elements/component-schemas'
import { FeedTransferTime } from './post/feed-transfer-time'
import { FeedTalk, Talk } from './post/talk'
import { TransferTime } from './post/transfer-time'

/** A component of this project's own, and what its properties must be. */
export interface OwnComponent {
  // biome-ignore lint/suspicious/noExplicitAny: its properties are checked by `properties` when a post is compiled.
  component: ComponentType<any>
  /**
   * What a feed shows instead: plain HTML without classes. Where it is left out, feeds show `component` too, so one that
   * runs in the browser needs it.
   */
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  feed?: ComponentType<any>
  /** A zod type for each property; `picture` takes an imported picture or the name of a file beside the post. */
  properties: ComponentSchema
}

/**
 * The project's own components: add one here, and every post can use it by its name. It is a server component, so it
 * runs once for each version of a page, and its HTML is all that reaches the reader. One whose file begins with
 * 'use client' runs in the browser as well: the pages that use it, and no others, load React. A post that gives a
 * component a wrong property is told so, with the place.
 */
export const ownComponents: Readonly<Record<string, OwnComponent>> = {
  Talk: {
    component: Talk,
    feed: FeedTalk,
    properties: () => ({
      title: z.string({ error: 'expected text' }),
      speaker: z.string({ error: 'expected text' }),
      room: z.string({ error: 'expected text' }).optional(),
      href: z.url({ protocol: /^https$/, error: 'expected an address that begins with https://' }).optional(),
    }),
  },
  TransferTime: {
    component: TransferTime,
    feed: FeedTransferTime,
    properties: () => ({
      bytes: z
        .int({ error: 'expected a whole number in braces, like {220000}' })
        .positive('expected more than nothing'),
      label: z.string({ error: 'expected text' }).optional(),
    }),
  },
}

/** Every component that posts of this project may use, with its properties. */
export const componentSchemas: ComponentSchemas = {
  ...builtInSchemas,
  ...Object.fromEntries(Object.entries(ownComponents).map(([name, { properties }]) => [name, properties])),
}

/** What to draw for each of the project's own components. */
export const ownImplementations = Object.fromEntries(
  Object.entries(ownComponents).map(([name, { component }]) => [name, component]),
)

/** What a feed shows for each of them. */
export const ownFeedImplementations = Object.fromEntries(
  Object.entries(ownComponents).map(([name, { component, feed }]) => [name, feed ?? component]),
)
