const LINK_PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:', 'xmpp:', 'ircs:', 'irc:'])

const HERE = 'https://relative.invalid'

/**
 * Whether an address may stand in a link: relative, or with a protocol that opens a page or a message. It is judged as
 * a browser reads it, so white space and control characters inside the protocol do not help.
 */
export function isSafeLink(address: string): boolean {
  try {
    const { protocol } = new URL(address, HERE)
    return LINK_PROTOCOLS.has(protocol)
  } catch {
    // Not an address at all: a browser would not follow it either, but nothing is gained by keeping it.
    return false
  }
}

/**
 * An address as it is meant: a path of this site in its canonical form, without a final slash, so that no link costs a
 * redirect, and an address of the web with the slashes that browsers read for backslashes.
 */
export function tidyLink(address: string): string {
  if (/^https?:/i.test(address)) return address.replace(/^[^?#]*/, (place) => place.replaceAll('\\', '/'))
  return /^\/(?!\/)/.test(address) ? address.replace(/(?<=[^/])\/+(?=$|[?#])/, '') : address
}

/** A path percent-decoded. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // A lone % is a legal file name; then the path is what it says.
    return path
  }
}

/** Whether an address leads to another site, rather than to a place in this one. */
export function isExternal(address: string): boolean {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address)) return true
  // Browsers read a backslash as a slash, and read over tabs and line breaks.
  return URL.canParse(address, HERE) && new URL(address, HERE).origin !== HERE
}

/** An address at an allowed host as the page loads it: over https, which is all that its policy lets through. */
export function overHttps(address: string): string {
  const url = new URL(address, HERE)
  url.protocol = 'https:'
  return url.href
}

/** The host of an https or http address, or null for any other. */
export function hostOf(address: string): string | null {
  if (!isExternal(address)) return null
  try {
    const { protocol, host } = new URL(address, HERE)
    return protocol === 'https:' || protocol === 'http:' ? host : null
  } catch {
    return null
  }
}
