/**
 * A file that cannot be used as a picture. The message is for its author and continues a sentence that begins with the
 * file's name: "is truncated", "is 30000 × 30000 pixels; at most …".
 */
export class PictureError extends Error {
  override name = 'PictureError'
}

const CUT_SHORT = /premature end|unexpected end|not enough data|read past end/i

/** What the decoder says, in words for an author; the decoder's own error stays as the cause. */
export function asPictureError(error: unknown): PictureError {
  if (error instanceof PictureError) return error
  const message = error instanceof Error ? error.message : String(error)
  if (CUT_SHORT.test(message)) return new PictureError('is truncated', { cause: error })
  const [firstLine = ''] = message.replace(/^Input buffer has corrupt header: /, '').split('\n')
  return new PictureError(`cannot be decoded: ${firstLine}`, { cause: error })
}
