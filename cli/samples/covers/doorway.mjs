import { COVER, fading, fadingRound, flat, grain } from '../print.mjs'

/** The doorway that all covers share, in pixels: its sides, where its round head begins, and the floor. */
export const DOOR = { left: 590, right: 1010, spring: 320, floor: 640 }
const RADIUS = (DOOR.right - DOOR.left) / 2

/** The outline of the doorway, `by` pixels wider on each side. */
export function doorPath(by = 0) {
  const { left, right, spring, floor } = DOOR
  return `M${left - by} ${floor}V${spring}A${RADIUS + by} ${RADIUS + by} 0 0 1 ${right + by} ${spring}V${floor}Z`
}

/** Something seen through the doorway. */
export const through = (svg) =>
  `<clipPath id="door"><path d="${doorPath()}"/></clipPath><g clip-path="url(#door)">${svg}</g>`

/**
 * Wall, floor and the frame of the doorway, with the light that falls out of it.
 * @param {{ wall: string, shade: string, floor: string, light: string, frame: string }} inks
 */
export function doorway({ wall, shade, floor, light, frame }) {
  const { left, right, floor: line } = DOOR
  const spill = `M${left} ${line}H${right}L${right + 210} ${COVER.height}H${left - 210}Z`
  const all = `<rect width="${COVER.width}" height="${line}"`
  return [
    flat(
      `<rect width="${COVER.width}" height="${COVER.height}" fill="${wall}"/><rect y="${line}" width="${COVER.width}" height="${COVER.height - line}" fill="${floor}"/>`,
    ),
    grain(shade, `${fadingRound('w', [800, 400], 980)}${all} fill="url(#w)"/>`, 0.75),
    grain(
      shade,
      `${fading('f', [0, line], [0, line + 130])}<rect y="${line}" width="${COVER.width}" height="200" fill="url(#f)"/>`,
      0.55,
    ),
    flat(`<path d="${spill}" fill="${light}"/>`),
    grain(floor, `${fading('s', [0, COVER.height + 30], [0, line])}<path d="${spill}" fill="url(#s)"/>`, 0.95),
    flat(
      `<path d="${doorPath(30)}" fill="${frame}"/><rect x="${left - 44}" y="${line - 12}" width="44" height="12" fill="${frame}"/><rect x="${right}" y="${line - 12}" width="44" height="12" fill="${frame}"/>`,
    ),
    grain(shade, `${fading('j', [right + 40, 0], [left - 60, 0])}<path d="${doorPath(30)}" fill="url(#j)"/>`, 0.34),
  ]
}
