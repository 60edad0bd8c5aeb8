import { harbourDusk } from './scenes/harbour-dusk.mjs'
import { harbourQuay } from './scenes/harbour-quay.mjs'
import { lighthouse } from './scenes/lighthouse.mjs'
import { cloudSea, firstLight, morningFerry } from './scenes/morning.mjs'
import { pineWood } from './scenes/pine-wood.mjs'
import { saddleMoon } from './scenes/saddle-moon.mjs'
import { tarnStars } from './scenes/tarn-stars.mjs'

/** Every picture of the sample posts: its place under `posts/`, and what draws it. */
export const PICTURES = {
  'over-the-saddle/harbour-dusk.jpg': harbourDusk,
  'over-the-saddle/harbour-quay.jpg': harbourQuay,
  'over-the-saddle/lighthouse.jpg': lighthouse,
  'over-the-saddle/pine-wood.jpg': pineWood,
  'over-the-saddle/saddle-moon.jpg': saddleMoon,
  'over-the-saddle/tarn-stars.jpg': tarnStars,
  'over-the-saddle/first-light.jpg': firstLight,
  'over-the-saddle/cloud-sea.jpg': cloudSea,
  'over-the-saddle/morning-ferry.jpg': morningFerry,
}
