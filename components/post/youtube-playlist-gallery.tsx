import { VideoLink } from './video-link'
import { youtubeListAddress } from './youtube-address'
import styles from './youtube-playlist-gallery.module.css'

export interface Playlist {
  id: string
  label: string
}

/** Links to playlists on YouTube. */
export function YoutubePlaylistGallery({ playlists }: { playlists: Playlist[] }) {
  return (
    <ul className={styles.playlists}>
      {playlists.map((playlist, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and may name one playlist twice.
        <li key={index}>
          <VideoLink href={youtubeListAddress(playlist.id)} title={playlist.label} place="Playlist on YouTube" />
        </li>
      ))}
    </ul>
  )
}
