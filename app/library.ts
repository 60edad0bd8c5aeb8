import { componentSchemas } from '@/components/own'
import { getLibrary, type Library } from '@/lib/library'

/** The library that pages read: what is published, with the project's own components. */
export function getSiteLibrary(): Promise<Library> {
  return getLibrary({ schemas: componentSchemas })
}
