const HOSTS = new Set([
  'youtube.com',
  'www.youtube.com',
  'm.youtube.com',
  'youtube-nocookie.com',
  'www.youtube-nocookie.com',
])

/**
 * The `embedId` of a YoutubeIframe for the address of a YouTube frame, or null for any other address. What the address
 * says of start and list stays on it: `ID?start=35`.
 */
export function youtubeEmbedId(address: string): string | null {
  if (!URL.canParse(address, 'https://relative.invalid')) return null
  const url = new URL(address, 'https://relative.invalid')
  const id = /^\/embed\/([\w-]{6,})$/.exec(url.pathname)?.[1]
  return HOSTS.has(url.hostname) && id !== undefined ? `${id}${url.search}` : null
}
