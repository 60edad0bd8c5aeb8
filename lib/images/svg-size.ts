/** CSS pixels in one of each unit. Percentages are missing on purpose: they say nothing about the drawing itself. */
const UNITS: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  em: 16,
  rem: 16,
}

/** What browsers take for a drawing that says nothing about its size. */
const FALLBACK = { width: 300, height: 150 }

/**
 * The size of a drawing in whole CSS pixels, by the attributes of its root: width and height, else one of them and the
 * proportions of the viewBox, else the viewBox alone.
 */
export function measureSvg(attributes: ReadonlyMap<string, string>): { width: number; height: number } {
  const width = parseLength(attributes.get('width'))
  const height = parseLength(attributes.get('height'))
  const box = parseViewBox(attributes.get('viewBox'))
  if (width && height) return round(width, height)
  if (!box) return round(width ?? FALLBACK.width, height ?? FALLBACK.height)
  if (width) return round(width, (width * box.height) / box.width)
  if (height) return round((height * box.width) / box.height, height)
  return round(box.width, box.height)
}

function parseLength(text = ''): number | null {
  const [, digits, unit = ''] = /^\s*\+?((?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(text) ?? []
  const pixels = Number(digits) * (UNITS[unit.toLowerCase()] ?? 0)
  return Number.isFinite(pixels) && pixels > 0 ? pixels : null
}

function parseViewBox(text = ''): { width: number; height: number } | null {
  const [, , width = 0, height = 0] = text
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return Number.isFinite(width / height) && width > 0 && height > 0 ? { width, height } : null
}

function round(width: number, height: number): { width: number; height: number } {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
}
