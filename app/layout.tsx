import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { SiteShell } from '@/components/site-shell'
import { directionOf } from '@/lib/content/language'
import { fontVariables } from './fonts'
import { getSiteLibrary } from './library'

// What is shown is read when the site starts, never when it is built.
export const dynamic = 'force-dynamic'

export const viewport: Viewport = { colorScheme: 'light dark' }

export async function generateMetadata(): Promise<Metadata> {
  const { site, siteUrl } = (await getSiteLibrary()).snapshot
  return {
    metadataBase: new URL(siteUrl),
    title: { default: site.title, template: `%s · ${site.title}` },
    description: site.description,
  }
}

export default async function Layout({ children }: { children: ReactNode }) {
  const { site } = (await getSiteLibrary()).snapshot
  return (
    <html lang={site.language} dir={directionOf(site.language)} className={fontVariables}>
      <body>
        <SiteShell site={site}>{children}</SiteShell>
      </body>
    </html>
  )
}
