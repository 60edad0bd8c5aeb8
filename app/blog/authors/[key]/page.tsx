import { describeAuthor, type ListProps, renderAuthor } from '../../../list'

export const generateMetadata = (props: ListProps<'key'>) => describeAuthor(props)

export default function Page(props: ListProps<'key'>) {
  return renderAuthor(props)
}
