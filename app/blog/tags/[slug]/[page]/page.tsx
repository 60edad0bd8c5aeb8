import { describeTerm, type ListProps, renderTerm } from '../../../../list'

export const generateMetadata = (props: ListProps<'slug'>) => describeTerm('tags', props)

export default function Page(props: ListProps<'slug'>) {
  return renderTerm('tags', props)
}
