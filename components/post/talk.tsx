import type { ReactNode } from 'react'
import styles from './talk.module.css'

export interface TalkProps {
  title: string
  speaker: string
  /** Where it was given. */
  room?: string
  /** Where it can be watched. */
  href?: string
  /** What was said. */
  children?: ReactNode
}

/** A talk of a conference: what it was called, who gave it, and what was said. */
export function Talk({ title, speaker, room, href, children }: TalkProps) {
  return (
    <div className={styles.talk}>
      <p className={styles.title}>{href ? <a href={href}>{title}</a> : title}</p>
      <p className={styles.speaker}>{room ? `${speaker}, ${room}` : speaker}</p>
      {children}
    </div>
  )
}

/** The same in a feed, as plain HTML. */
export function FeedTalk({ title, speaker, room, href, children }: TalkProps) {
  return (
    <>
      <p>
        <strong>{href ? <a href={href}>{title}</a> : title}</strong> {room ? `${speaker}, ${room}` : speaker}
      </p>
      {children}
    </>
  )
}
