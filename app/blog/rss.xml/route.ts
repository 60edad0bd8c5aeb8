import { rssFeed } from '../../feed'
import { getSiteLibrary } from '../../library'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return new Response(await rssFeed(await getSiteLibrary()), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  })
}
