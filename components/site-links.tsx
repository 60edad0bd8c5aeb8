import type { SiteLink } from '@/lib/content/site'

/** Links that the site has chosen, as items of a list. */
export function SiteLinks({ links, rel }: { links: SiteLink[]; rel?: string }) {
  return links.map(({ label, href }) => (
    <li key={`${label} ${href}`}>
      <a href={href} rel={rel}>
        {label}
      </a>
    </li>
  ))
}
