/** A link in the navigation or to a social network. */
export interface SiteLink {
  label: string
  /** A path of this site or an https address. */
  href: string
}

/** What a site chooses. `CONTENT_DIR/site.{yml,json}` overrides any of it. */
export interface Site {
  title: string
  description: string
  /** BCP 47 tag. */
  language: string
  navigation: SiteLink[]
  social: SiteLink[]
  postsPerPage: number
  /** Hosts whose frames a post may embed. */
  frameHosts: string[]
  /** Hosts whose pictures a post may show. */
  pictureHosts: string[]
}

export const defaultSite: Site = {
  title: 'Hallway',
  description: 'Notes from the hallway track: what we saw, and what we built.',
  language: 'en',
  navigation: [
    { label: 'Blog', href: '/blog' },
    { label: 'Categories', href: '/blog/categories' },
    { label: 'Tags', href: '/blog/tags' },
  ],
  social: [],
  postsPerPage: 9,
  frameHosts: [],
  pictureHosts: [],
}
