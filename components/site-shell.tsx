import type { ReactNode } from 'react'
import type { Site } from '@/lib/content/site'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

/** What stands around every page. The page itself brings `<main id="main">`. */
export function SiteShell({ site, children }: { site: Site; children: ReactNode }) {
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <SiteHeader site={site} />
      {children}
      <SiteFooter site={site} />
    </>
  )
}
