/** The pictures of the storyboard: when each is taken, in seconds, and what is written below it. */
export const SHOTS = [
  { at: 0, lines: ['Dusk. The town is lighting its lamps.', 'The ferry lies at the quay.'] },
  { at: 2, lines: ['It leaves, past the end of the quay.', 'The camera goes with it.'] },
  { at: 3.4, lines: ['The moon comes up behind the mountains.', 'The last of the red goes out of the sky.'] },
  { at: 5, lines: ['Night. The ferry crosses the light of the moon.', 'Something sweeps in from the right.'] },
  { at: 7, lines: ['Land on the right, and on it', 'the lighthouse that it came from.'] },
  { at: 9, lines: ['The lighthouse. The camera stops,', 'the ferry has a little way to go.'] },
]
