import type { Site } from '@/lib/content/site'
import styles from './site-footer.module.css'
import { SiteLinks } from './site-links'

/** The end of every page: what the site is, and how to follow it. */
export function SiteFooter({ site }: { site: Pick<Site, 'title' | 'description' | 'navigation' | 'social'> }) {
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <p className={styles.name}>{site.title}</p>
        <p className={styles.description}>{site.description}</p>
        <nav aria-label="Footer">
          <ul className={styles.links}>
            <SiteLinks links={site.navigation} />
          </ul>
        </nav>
        <ul className={styles.links} aria-label="Follow">
          <SiteLinks links={site.social} rel="me noopener" />
          <li>
            <a href="/blog/rss.xml" type="application/rss+xml">
              RSS feed
            </a>
          </li>
        </ul>
      </div>
    </footer>
  )
}
