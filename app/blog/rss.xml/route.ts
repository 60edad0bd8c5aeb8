import { getLibrary } from '@/lib/library'
import { rssFeed } from '../../feed'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return new Response(await rssFeed(await getLibrary()), { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } })
}
