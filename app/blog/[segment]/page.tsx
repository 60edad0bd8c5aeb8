import { parsePageNumber } from '@/lib/content/routes'
import { describeArticle, renderArticle } from '../../article'
import { describeBlog, renderBlog } from '../../list'

interface Props {
  params: Promise<{ segment: string }>
}

/** Under `/blog/` a number is a page of the list, anything else a post whose permalink is that. */
export async function generateMetadata({ params }: Props) {
  const { segment } = await params
  const page = parsePageNumber(segment)
  return page === null ? describeArticle(`/blog/${segment}`) : describeBlog(page)
}

export default async function Page({ params }: Props) {
  const { segment } = await params
  const page = parsePageNumber(segment)
  return page === null ? renderArticle(`/blog/${segment}`) : renderBlog(page)
}
