import type { Picture } from '@/lib/content/picture'
import styles from './picture-placeholder.module.css'

/** Stands in for a picture whose file is not there: the space it would take, and the name it was asked for by. */
export function PicturePlaceholder(props: { picture: Picture; name: string; className?: string }) {
  const { width, height } = props.picture
  return (
    <span
      className={[styles.box, props.className].filter(Boolean).join(' ')}
      role="img"
      aria-label={`Missing picture: ${props.name}`}
    >
      {/* An empty drawing keeps the proportions without a style attribute. */}
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true" focusable="false" />
      <span className={styles.label}>
        <span className={styles.title}>Picture not found</span>
        <span className={styles.name}>{props.name}</span>
      </span>
    </span>
  )
}
