import { runSync } from '@mdx-js/mdx'
import type { ComponentType, ReactElement } from 'react'
import { createElement } from 'react'
import * as developmentRuntime from 'react/jsx-dev-runtime'
import * as runtime from 'react/jsx-runtime'

/** What stands for the elements and components of a post, by name. */
// biome-ignore lint/suspicious/noExplicitAny: each component has properties of its own, checked when a post is compiled.
export type PostComponents = Readonly<Record<string, ComponentType<any>>>

/**
 * The React tree of a compiled body.
 *
 * @param code what `compileBody` gave; never anything else, since it is run
 */
export function renderBody(code: string, components: PostComponents): ReactElement {
  // A body compiled in development calls jsxDEV, which the production build of React leaves undefined.
  const { default: Content } = runSync(code, { ...runtime, jsxDEV: developmentRuntime.jsxDEV, baseUrl: 'file:///' })
  return createElement(Content, { components })
}
