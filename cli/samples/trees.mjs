/**
 * One conifer as an SVG path, tier below tier of drooping branches.
 * @param {number} x the trunk, in pixels
 * @param {number} foot where it stands, in pixels
 * @param {number} high from foot to tip, in pixels
 * @param {() => number} random
 */
export function conifer(x, foot, high, random) {
  const tiers = Math.round(9 + high / 60)
  const side = (sign) =>
    Array.from({ length: tiers }, (_, i) => {
      const t = (i + 0.6) / tiers
      const reach = sign * high * 0.19 * t ** 0.85 * (0.72 + 0.5 * random())
      const y = foot - high + high * 0.93 * t
      const droop = high * (0.018 + 0.022 * t)
      const out = `${(x + reach).toFixed(1)} ${(y + droop).toFixed(1)}`
      const inner = `${(x + reach * 0.34).toFixed(1)} ${(y + droop * 0.35).toFixed(1)}`
      return sign < 0 ? [out, inner] : [inner, out]
    })
  const left = side(-1).flat()
  const right = side(1).reverse().flat()
  const trunk = high * 0.014
  return `M${x.toFixed(1)} ${(foot - high).toFixed(1)}L${left.join('L')}L${(x - trunk).toFixed(1)} ${(foot - high * 0.08).toFixed(1)}V${foot.toFixed(1)}H${(x + trunk).toFixed(1)}V${(foot - high * 0.08).toFixed(1)}L${right.join('L')}Z`
}
