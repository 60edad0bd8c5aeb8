'use client'

import { useState, useSyncExternalStore } from 'react'
import { CONNECTIONS, formatSize, formatTransferTime, type TransferTimeProps, USUAL_CONNECTION } from './transfer'
import styles from './transfer-time.module.css'

const subscribe = () => () => {}

/** False on the server and in the first moment of the page, before anything could be chosen. */
function useIsReady(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
}

/**
 * How long so many bytes take on a connection that the reader chooses. It runs in the browser; without JavaScript it
 * says how long they take on a usual one.
 */
export function TransferTime({ bytes, label }: TransferTimeProps) {
  const [connection, choose] = useState(USUAL_CONNECTION)
  const isReady = useIsReady()
  return (
    <div className={styles.transfer}>
      <span>{label ? `${label} (${formatSize(bytes)})` : formatSize(bytes)}</span>
      <label>
        Connection{' '}
        <select
          value={connection.name}
          disabled={!isReady}
          onChange={({ target }) => choose(CONNECTIONS.find(({ name }) => name === target.value) ?? USUAL_CONNECTION)}
        >
          {CONNECTIONS.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <output className={styles.result}>{formatTransferTime(bytes, connection)}</output>
    </div>
  )
}
