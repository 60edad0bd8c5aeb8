import { describeBlog, renderBlog } from '../list'

export const generateMetadata = () => describeBlog(1)

export default function Page() {
  return renderBlog(1)
}
