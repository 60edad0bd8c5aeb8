import type { Site } from '@/lib/content/site'
import { Arrow } from './arrow'
import styles from './site-header.module.css'

/** The site's name and navigation, at the top of every page. */
export function SiteHeader({ site }: { site: Pick<Site, 'title' | 'navigation'> }) {
  return (
    <header className={styles.header}>
      <a className={styles.brand} href="/">
        <span className={styles.sign}>
          <Arrow />
        </span>
        <span className={styles.name}>{site.title}</span>
      </a>
      <nav aria-label="Main">
        <ul className={styles.links}>
          {site.navigation.map((link) => (
            <li key={`${link.label} ${link.href}`}>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
