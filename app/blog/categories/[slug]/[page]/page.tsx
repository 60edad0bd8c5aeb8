import { describeTerm, type ListProps, renderTerm } from '../../../../list'

export const generateMetadata = (props: ListProps<'slug'>) => describeTerm('categories', props)

export default function Page(props: ListProps<'slug'>) {
  return renderTerm('categories', props)
}
