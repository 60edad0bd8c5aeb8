/**
 * The page at which YouTube shows a video or list, for what a post gives as `embedId`: an id, which may carry options
 * of the embedded player (`id?start=35&list=…&color=white`). Where it starts and which list it is in are carried over.
 */
export function youtubeAddress(embedId: string): string {
  const [id = '', query = ''] = embedId.trim().split(/[?&](.*)/s)
  const options = new URLSearchParams(query)
  const list = options.get('list')
  if (id === 'videoseries' && list) return youtubeListAddress(list)

  const address = new URL('https://www.youtube.com/watch')
  address.searchParams.set('v', id)
  if (list) address.searchParams.set('list', list)
  const start = Number.parseInt(options.get('start') ?? '', 10)
  if (start > 0) address.searchParams.set('t', `${start}s`)
  return address.href
}

export function youtubeListAddress(id: string): string {
  return `https://www.youtube.com/playlist?${new URLSearchParams({ list: id })}`
}
