import { formatSize, formatTransferTime, type TransferTimeProps, USUAL_CONNECTION } from './transfer'

/** What a feed says instead of letting readers choose; not beside `TransferTime`, whose file is for the browser. */
export function FeedTransferTime({ bytes, label }: TransferTimeProps) {
  const size = formatSize(bytes)
  return (
    <p>
      {label ? `${label} (${size})` : size}: {formatTransferTime(bytes, USUAL_CONNECTION)} over {USUAL_CONNECTION.name}.
    </p>
  )
}
