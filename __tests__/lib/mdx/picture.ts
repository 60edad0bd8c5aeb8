import type { Picture } from '@/lib/content/picture'

/** The picture that a file name stands for in these tests. */
export function pictureOf(name: string): Picture {
  return { src: `/pictures/0123456789abcdef/${name}`, width: 800, height: 600, blurDataURL: '', formats: ['webp'] }
}
