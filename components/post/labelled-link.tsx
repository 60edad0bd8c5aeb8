import { Arrow } from '../arrow'
import styles from './labelled-link.module.css'

/** Stands in for a frame or picture from a host that the site does not allow: a link that says where it leads. */
export function LabelledLink({ href, label }: { href: string; label?: string }) {
  const host = URL.canParse(href) ? new URL(href).hostname.replace(/^www\./, '') : href
  return (
    <a className={styles.link} href={href} rel="noopener">
      <span>{label || 'Content from elsewhere'}</span>{' '}
      <span className={styles.host}>
        {host} <Arrow to="out" />
      </span>
    </a>
  )
}
