import { benchDoor } from './covers/bench-door.mjs'
import { chalkDoor } from './covers/chalk-door.mjs'
import { clockDoor } from './covers/clock-door.mjs'
import { craneDoor } from './covers/crane-door.mjs'
import { customsDoor } from './covers/customs-door.mjs'
import { filmDoor } from './covers/film-door.mjs'
import { hallDoor } from './covers/hall-door.mjs'
import { nightDoor } from './covers/night-door.mjs'
import { pageDoor } from './covers/page-door.mjs'
import { plannedDoor } from './covers/planned-door.mjs'
import { roadDoor } from './covers/road-door.mjs'
import { scalesDoor } from './covers/scales-door.mjs'
import { cityArcs } from './scenes/city-arcs.mjs'
import { corridor } from './scenes/corridor.mjs'
import { directReturn } from './scenes/direct-return.mjs'
import { harbourDusk } from './scenes/harbour-dusk.mjs'
import { harbourQuay } from './scenes/harbour-quay.mjs'
import { keynote } from './scenes/keynote.mjs'
import { laptops, manySessions } from './scenes/labs.mjs'
import { lighthouse } from './scenes/lighthouse.mjs'
import { loneTree } from './scenes/lone-tree.mjs'
import { cloudSea, firstLight, morningFerry } from './scenes/morning.mjs'
import { nave } from './scenes/nave.mjs'
import { pineWood } from './scenes/pine-wood.mjs'
import { packetRows, twoClusters } from './scenes/rooms.mjs'
import { routeMap } from './scenes/route-map.mjs'
import { saddleMoon } from './scenes/saddle-moon.mjs'
import { tarnStars } from './scenes/tarn-stars.mjs'
import { topology } from './scenes/topology.mjs'
import { valleyAt } from './scenes/valley.mjs'

/** Every picture of the sample posts: its place under `posts/`, and what draws it. */
export const PICTURES = {
  'write-a-post/cover.png': pageDoor,
  'over-the-saddle/cover.png': nightDoor,
  'what-a-page-costs/cover.png': scalesDoor,
  'next-app-router-docs/cover.png': roadDoor,
  'pictures-in-print/cover.png': plannedDoor,
  'cloud-native-days-france-2026/cover.png': hallDoor,
  'code-and-mathematics/cover.png': chalkDoor,
  'moving-pictures/cover.png': filmDoor,
  'drafts-and-dates/cover.png': clockDoor,
  'components-of-your-own/cover.png': benchDoor,
  'put-it-on-a-server/cover.png': craneDoor,
  'what-a-post-may-hold/cover.png': customsDoor,
  'write-a-post/lone-tree.jpg': loneTree,
  'write-a-post/valley-morning.jpg': valleyAt('morning'),
  'write-a-post/valley-evening.jpg': valleyAt('evening'),
  'write-a-post/valley-night.jpg': valleyAt('night'),
  'over-the-saddle/route.jpg': routeMap,
  'over-the-saddle/harbour-dusk.jpg': harbourDusk,
  'over-the-saddle/harbour-quay.jpg': harbourQuay,
  'over-the-saddle/lighthouse.jpg': lighthouse,
  'over-the-saddle/pine-wood.jpg': pineWood,
  'over-the-saddle/saddle-moon.jpg': saddleMoon,
  'over-the-saddle/tarn-stars.jpg': tarnStars,
  'over-the-saddle/first-light.jpg': firstLight,
  'over-the-saddle/cloud-sea.jpg': cloudSea,
  'over-the-saddle/morning-ferry.jpg': morningFerry,
  'cloud-native-days-france-2026/keynote.jpg': keynote,
  'cloud-native-days-france-2026/sessions.jpg': corridor,
  'cloud-native-days-france-2026/community.jpg': nave,
  'cloud-native-days-france-2026/two-clusters.jpg': twoClusters,
  'cloud-native-days-france-2026/city-arcs.jpg': cityArcs,
  'cloud-native-days-france-2026/topology.jpg': topology,
  'cloud-native-days-france-2026/direct-return.jpg': directReturn,
  'cloud-native-days-france-2026/packet-rows.jpg': packetRows,
  'cloud-native-days-france-2026/laptops.jpg': laptops,
  'cloud-native-days-france-2026/many-sessions.jpg': manySessions,
}
