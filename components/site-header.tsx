import type { Site } from '@/lib/content/site'
import { Arrow } from './arrow'
import styles from './site-header.module.css'
import { SiteLinks } from './site-links'

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
          <SiteLinks links={site.navigation} />
        </ul>
      </nav>
    </header>
  )
}
