import { getLibrary, type Library } from '@/lib/library'

/** The library that pages read: what is published. */
export function getSiteLibrary(): Promise<Library> {
  return getLibrary()
}
