import yaml from 'js-yaml'

// Nothing else may reach js-yaml: it throws for text that only begins like a date.
const DATE_PATTERN =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]|[ \t]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d*)?)?[ \t]*(?:Z|[-+]\d{1,2}(?::?\d{2})?)?)?$/

/**
 * The instant that a date in front matter means, as ISO 8601 in UTC, or null when it is none. A quoted date is read by
 * YAML's own rules for unquoted ones, so that both mean the same instant whatever the machine's time zone.
 *
 * @param value what js-yaml made of it: a Date, or a string when it was quoted
 * @param written the date as it stands in the file, to catch days and times that do not exist
 */
export function parseDate(value: unknown, written: string): string | null {
  const date = typeof value === 'string' ? readTimestamp(value) : value
  if (!(date instanceof Date) || Number.isNaN(date.getTime())) return null
  return isRealTime(typeof value === 'string' ? value : written) ? date.toISOString() : null
}

function readTimestamp(text: string): unknown {
  if (!DATE_PATTERN.test(text.trim())) return null
  // A time without seconds and a zone without a colon are not in a YAML timestamp, but people write them.
  const complete = text
    .trim()
    .replace(/([Tt\s]\d{1,2}:\d{2})(?!:?\d)/, '$1:00')
    .replace(/(:\d{2}(?:\.\d*)?[ \t]*[-+]\d{1,2})(\d{2})$/, '$1:$2')
  return yaml.safeLoad(complete)
}

function isRealTime(text: string): boolean {
  const match = DATE_PATTERN.exec(text.trim())
  if (match === null) return false
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number]
  const [hour, minute, second] = match.slice(4, 7).map((part) => Number(part ?? 0)) as [number, number, number]
  if (hour > 23 || minute > 59 || second > 59) return false
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
