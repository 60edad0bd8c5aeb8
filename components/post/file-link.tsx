import type { MediaSource } from '@/lib/mdx/elements/players'

/** A link to the file that a player would play, for where there is no player. */
export function FileLink({ src: [first], title }: { src: readonly MediaSource[]; title?: string | undefined }) {
  return first && <a href={first.href}>{title || first.name}</a>
}
