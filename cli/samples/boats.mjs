/** A moored sailing boat as SVG; `x` is its middle and `water` the waterline in pixels, `size` 1 for 60 pixels of hull. */
export function sailingBoat(x, water, size) {
  const at = (dx, dy) => `${(x + dx * size).toFixed(1)} ${(water - dy * size).toFixed(1)}`
  const hull = `M${at(-30, 9)}L${at(34, 12)}Q${at(28, 2)} ${at(20, -1)}L${at(-24, -1)}Z`
  const cabin = `M${at(-14, 9)}L${at(-11, 16)}L${at(10, 16)}L${at(16, 9)}Z`
  const rig = `M${at(2, 10)}L${at(2, 108)}M${at(2, 24)}L${at(-26, 21)}`
  const stays = `M${at(2, 106)}L${at(33, 12)}M${at(2, 106)}L${at(-29, 10)}`
  const furled = `M${at(1, 27)}Q${at(-12, 31)} ${at(-25, 23)}L${at(-25, 20)}L${at(1, 23)}Z`
  return `<path d="${hull}${cabin}${furled}"/><g fill="none" stroke="#000"><path d="${rig}" stroke-width="${1.8 * size}"/><path d="${stays}" stroke-width="${0.5 * size}"/></g>`
}

/** A harbour crane as SVG, standing at `x`, `ground`; `size` 1 is 220 pixels high, `reach` 1 or -1 is its side. */
export function crane(x, ground, size, reach = 1) {
  const at = (dx, dy) => `${(x + dx * size * reach).toFixed(1)} ${(ground - dy * size).toFixed(1)}`
  const legs = `M${at(-34, 0)}L${at(-26, 130)}M${at(34, 0)}L${at(26, 130)}M${at(-32, 40)}L${at(32, 40)}M${at(-28, 96)}L${at(28, 96)}M${at(-32, 40)}L${at(28, 96)}`
  const boom = `M${at(-80, 134)}L${at(190, 134)}M${at(-26, 130)}L${at(6, 218)}L${at(26, 130)}M${at(6, 216)}L${at(180, 136)}M${at(6, 216)}L${at(100, 136)}M${at(6, 216)}L${at(-76, 136)}`
  const hoist = `M${at(120, 134)}L${at(120, 84)}M${at(112, 84)}L${at(128, 84)}`
  const house = `M${at(-72, 130)}L${at(-72, 152)}L${at(-36, 152)}L${at(-36, 130)}Z`
  return `<path d="${house}"/><g fill="none" stroke="#000"><path d="${legs}" stroke-width="${6 * size}"/><path d="${boom}" stroke-width="${4 * size}"/><path d="${hoist}" stroke-width="${2 * size}"/></g>`
}

/** A small ferry seen from the side as SVG; `size` 1 for 200 pixels. */
export function ferry(x, water, size) {
  const at = (dx, dy) => `${(x + dx * size).toFixed(1)} ${(water - dy * size).toFixed(1)}`
  const hull = `M${at(-100, 20)}L${at(104, 22)}Q${at(96, 4)} ${at(84, -2)}L${at(-92, -2)}Z`
  const decks = `M${at(-84, 20)}V${(water - 40 * size).toFixed(1)}L${at(52, 40)}L${at(62, 20)}ZM${at(-60, 40)}L${at(-60, 56)}L${at(24, 56)}L${at(32, 40)}Z`
  const top = `M${at(-4, 56)}L${at(-2, 70)}L${at(22, 70)}L${at(24, 56)}ZM${at(-44, 56)}L${at(-42, 80)}L${at(-24, 80)}L${at(-22, 56)}Z`
  const mast = `M${at(8, 70)}L${at(8, 100)}`
  return `<path d="${hull}${decks}${top}"/><path d="${mast}" stroke="#000" stroke-width="${2 * size}"/>`
}
