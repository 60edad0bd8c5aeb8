const ARMS = {
  hang: 'M-10.5 -78L-13.4 -63L-12.2 -48',
  pocket: 'M-10.5 -78L-15 -63L-8.5 -51',
  cup: 'M-10.5 -78L-14 -64L-4.5 -64',
  point: 'M-10.5 -78L-17.5 -68L-26 -75',
  fold: 'M-10.5 -78L-13 -66L6 -67',
}

const LEGS = {
  trousers:
    'M-9.6 -50L-9.4 -26L-8.4 -3L-11.5 0L-3.6 0L-3.2 -25L-.6 -45L.8 -45L3.6 -25L4.4 0L12 0L9 -3L9.4 -26L9.6 -50Z',
  stride: 'M-9.6 -50L-8 -26L-13.5 -4L-17 -1L-9 0L-3 -24L0 -42L4 -26L9 -2L17 0L13 -4L10 -27L9.6 -50Z',
  coat: 'M-9.6 -52L-12 -27L12 -27L9.6 -52ZM-7.5 -28L-7 -3L-10 0L-3 0L-2.4 -28ZM2.4 -28L3 0L10 0L7 -3L7.5 -28Z',
  skirt: 'M-9 -52L-13 -30Q0 -27 13 -30L9 -52ZM-6.5 -30L-6 0L-2.5 0L-2 -30ZM2 -30L2.5 0L6 0L6.5 -30Z',
}

const HAIR = {
  short: '',
  bun: 'M-3 -100a3.4 3.4 0 1 1 6 0z',
  long: 'M-6.4 -95Q-8 -84 -6.6 -78L6.6 -78Q8 -84 6.4 -95Z',
  curls: 'M-8.4 -93a5 5 0 0 1 3 -7a6 6 0 0 1 11 0a5 5 0 0 1 3 7a4 4 0 0 1 -4 5h-9a4 4 0 0 1 -4 -5z',
}

const BODY =
  'M-2.6 -89L-2.8 -84.5C-6 -82.6 -11 -82.6 -12.2 -78L-10.6 -62L-10 -48H10L10.6 -62L12.2 -78C11 -82.6 6 -82.6 2.8 -84.5L2.6 -89Z'

/**
 * Somebody who stands, as SVG in one shape.
 * @param {number} x the middle, in pixels
 * @param {number} foot where the floor is, in pixels
 * @param {number} high from head to foot, in pixels
 * @param {object} look names of the tables above; `turn` 1 or -1 swaps the sides
 */
export function standing(
  x,
  foot,
  high,
  { left = 'hang', right = 'pocket', legs = 'trousers', hair = 'short', turn = 1 } = {},
) {
  const scale = high / 100
  const arm = (name, side) =>
    `<path transform="scale(${side} 1)" d="${ARMS[name]}" fill="none" stroke="#000" stroke-width="4.7" stroke-linecap="round" stroke-linejoin="round"/>`
  return `<g transform="translate(${x.toFixed(1)} ${foot.toFixed(1)}) scale(${(scale * turn).toFixed(4)} ${scale.toFixed(4)})"><ellipse cx="0" cy="-93" rx="5.3" ry="6.9"/><path d="${BODY}${LEGS[legs]}${HAIR[hair]}"/>${arm(left, 1)}${arm(right, -1)}</g>`
}

/** Head and shoulders of a seated person from behind; `r` is half the height of the head, in pixels. */
export function seated(x, y, r, hair = 0) {
  const at = (dx, dy) => `${(x + dx * r).toFixed(1)} ${(y + dy * r).toFixed(1)}`
  const head = `<ellipse cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" rx="${(0.8 * r).toFixed(1)}" ry="${r.toFixed(1)}"/>`
  const shoulders = `M${at(-0.42, 0.6)}L${at(-0.45, 1.15)}C${at(-1, 1.45)} ${at(-2, 1.4)} ${at(-2.25, 2.3)}L${at(-2.5, 22)}L${at(2.5, 22)}L${at(2.25, 2.3)}C${at(2, 1.4)} ${at(1, 1.45)} ${at(0.45, 1.15)}L${at(0.42, 0.6)}Z`
  const long = `M${at(-0.85, -0.3)}Q${at(-1.1, 0.9)} ${at(-0.85, 1.7)}L${at(0.85, 1.7)}Q${at(1.1, 0.9)} ${at(0.85, -0.3)}Z`
  const bun = `M${at(-0.4, -0.9)}A${0.42 * r} ${0.42 * r} 0 1 1 ${at(0.4, -0.9)}Z`
  return `${head}<path d="${shoulders}${hair === 1 ? long : ''}${hair === 2 ? bun : ''}"/>`
}
