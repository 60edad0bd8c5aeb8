/** A day as readers see it, in UTC, so that it is the same day wherever the server stands. */
export function PostDate({ iso, lang = 'en', className }: { iso: string; lang?: string; className?: string }) {
  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <time dateTime={iso} className={className}>
      {format.format(new Date(iso))}
    </time>
  )
}
