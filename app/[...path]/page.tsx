import { describeArticle, renderArticle } from '../article'

interface Props {
  params: Promise<{ path: string[] }>
}

const permalinkOf = async ({ params }: Props) => `/${(await params).path.join('/')}`

export const generateMetadata = async (props: Props) => describeArticle(await permalinkOf(props))

export default async function Page(props: Props) {
  return renderArticle(await permalinkOf(props))
}
