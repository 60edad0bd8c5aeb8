import type { Site } from '@/lib/content/site'

/** Header names in lower case. */
export type Headers = Record<string, string | string[]>

/** Says that a copy may be kept but must be compared with ours before each use: what is published is live at once. */
export const REVALIDATE = 'public, max-age=0, must-revalidate'
export const IMMUTABLE = 'public, max-age=31536000, immutable'

const HOST_PATTERN = /^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/i

/** The headers that every response carries, whatever it is. `siteUrl` decides whether browsers must stay on https. */
export function securityHeaders(siteUrl: string): Headers {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    ...(siteUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
  }
}

/** The Content-Security-Policy of a page; `hashes` (`sha256-…`) are those of its own inline scripts and styles. */
export function contentPolicy(
  site: Pick<Site, 'pictureHosts' | 'frameHosts'>,
  hashes: { scripts: string[]; styles: string[] } = { scripts: [], styles: [] },
): string {
  const frames = origins(site.frameHosts)
  return [
    "default-src 'self'",
    ["script-src 'self'", ...hashes.scripts.map((hash) => `'${hash}'`)].join(' '),
    ["style-src 'self'", ...hashes.styles.map((hash) => `'${hash}'`)].join(' '),
    ["img-src 'self' data:", ...origins(site.pictureHosts)].join(' '),
    "media-src 'self'",
    `frame-src ${frames.length > 0 ? frames.join(' ') : "'none'"}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')
}

/** The policy of a response that needs nothing else: plain text, a redirect. */
export const BARE_POLICY = "default-src 'none'; frame-ancestors 'none'"

// A name that is no host would end the directive, or the header.
function origins(hosts: string[]): string[] {
  return hosts.filter((host) => HOST_PATTERN.test(host)).map((host) => `https://${host}`)
}
