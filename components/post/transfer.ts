/** Connections that readers have, with what they carry in bits a second. */
export const CONNECTIONS = [
  { name: 'Slow 3G', bitsPerSecond: 400_000 },
  { name: 'Slow 4G', bitsPerSecond: 1_600_000 },
  { name: 'DSL', bitsPerSecond: 16_000_000 },
  { name: 'Fibre', bitsPerSecond: 250_000_000 },
] as const

export type Connection = (typeof CONNECTIONS)[number]

/** The one that is shown first. */
export const USUAL_CONNECTION: Connection = CONNECTIONS[1]

export interface TransferTimeProps {
  /** How much is sent. */
  bytes: number
  /** What is sent; its size unless given. */
  label?: string
}

/** How long a connection needs for so many bytes, without what it takes to set it up: `1.1 s`, `40 ms`, `3 min`. */
export function formatTransferTime(bytes: number, { bitsPerSecond }: Connection): string {
  const seconds = (bytes * 8) / bitsPerSecond
  if (seconds < 0.9995) return `${Math.max(1, Math.round(seconds * 1000))} ms`
  if (seconds < 99.5) return `${Number(seconds.toPrecision(2))} s`
  return `${Math.round(seconds / 60)} min`
}

/** A size as people say it: `220 kB`, `1.5 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  const [size, unit] = bytes < 999_500 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${Number(size.toPrecision(3))} ${unit}`
}
