import styles from './programme-date.module.css'

/** A day as a conference programme sets it: a large numeral over month and year. In UTC, like `PostDate`. */
export function ProgrammeDate({ iso, lang = 'en' }: { iso: string; lang?: string }) {
  const date = new Date(iso)
  const show = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' }).format(date)
  return (
    <time dateTime={iso} className={styles.date}>
      <span className={styles.day}>{date.getUTCDate()}</span> <span>{show({ month: 'short', year: 'numeric' })}</span>
    </time>
  )
}
