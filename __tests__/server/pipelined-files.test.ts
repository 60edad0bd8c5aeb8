/** @jest-environment node */
import { open as openFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createFileServer } from '@/lib/files/serve'
import { makeFolder } from '../folders'
import { closeAll, everyPage, serveHost, snapshotOf } from './hosting'

afterEach(closeAll)

test('files of answers that wait behind others are closed when the reader goes away', async () => {
  const file = path.join(await makeFolder({ 'a.mp4': Buffer.alloc(8_000_000) }), 'a.mp4')
  const handles: Awaited<ReturnType<typeof openFile>>[] = []
  const published = { hash: '0123456789abcdef', name: 'a.mp4', type: 'video/mp4', bytes: 8_000_000, file: 'a.mp4' }
  const serveFile = createFileServer({
    find: () => published,
    open: async () => {
      const handle = await openFile(file)
      handles.push(handle)
      return { stream: (part) => handle.createReadStream(part), close: () => handle.close() }
    },
  })
  const host = await serveHost(everyPage, { library: { snapshot: snapshotOf('1'), serveFile } })
  const socket = await host.open()
  socket.pause()
  socket.write(`GET /files/${published.hash}/a.mp4 HTTP/1.1\r\nHost: a\r\n\r\n`.repeat(50))
  while (handles.length < 20) await wait(10)
  socket.destroy()
  for (let tries = 0; handles.some(({ fd }) => fd !== -1) && tries < 200; tries++) await wait(20)
  expect(handles.map(({ fd }) => fd)).toEqual(handles.map(() => -1))
})
