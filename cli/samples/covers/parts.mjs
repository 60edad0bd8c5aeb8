import { doorPath } from './doorway.mjs'

/** The whole opening in one ink. */
export const paper = (colour) => `<path d="${doorPath()}" fill="${colour}"/>`

/** Black shapes printed in another ink, strokes as well. */
export const inked = (colour, svg) => `<g fill="${colour}">${svg.replaceAll('stroke="#000"', `stroke="${colour}"`)}</g>`

/** A shadow on the floor, away from the door. */
export const shadow = (x, foot, wide, long) =>
  `<path d="M${x - wide} ${foot}H${x + wide}L${x + wide * 2.2 + (x - 800) * 0.5} ${foot + long}H${x - wide * 2.2 + (x - 800) * 0.5}Z"/>`
