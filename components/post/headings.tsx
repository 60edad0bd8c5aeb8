import type { ComponentPropsWithoutRef } from 'react'

type Tag = 'h2' | 'h3' | 'h4' | 'h5' | 'h6'

/** A heading of the text, with a link to itself for readers who point at it. */
function headingOf(Heading: Tag) {
  return function PostHeading({ children, ...props }: ComponentPropsWithoutRef<Tag>) {
    return (
      <Heading {...props}>
        {children}
        {/* The table of contents leads to the same places: this one is for pointers, and no part of the heading. */}
        {/* biome-ignore lint/a11y/useAnchorContent: hidden from assistive software, which has the contents */}
        {props.id && <a className="anchor" href={`#${props.id}`} aria-hidden="true" tabIndex={-1} />}
      </Heading>
    )
  }
}

/** The headings of a post. The page's title is its h1, so a post's own h1 counts as h2. */
export const headings = {
  h1: headingOf('h2'),
  h2: headingOf('h2'),
  h3: headingOf('h3'),
  h4: headingOf('h4'),
  h5: headingOf('h5'),
  h6: headingOf('h6'),
}
