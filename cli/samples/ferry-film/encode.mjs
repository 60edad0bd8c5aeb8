import { spawn } from 'node:child_process'
import { once } from 'node:events'
import sharp from 'sharp'
import { FILM } from './frame.mjs'

const plain = ['-map_metadata', '-1', '-fflags', '+bitexact']

/** What ffmpeg is told for each file of the film: qualities that keep it below 250 kB. */
export const FILM_FILES = {
  'ferry.mp4': [
    '-c:v',
    'libx264',
    '-preset',
    'veryslow',
    '-tune',
    'animation',
    '-crf',
    '31',
    '-movflags',
    '+faststart',
  ],
  'ferry.webm': [
    '-c:v',
    'libvpx-vp9',
    '-crf',
    '44',
    '-b:v',
    '0',
    '-deadline',
    'good',
    '-cpu-used',
    '2',
    '-row-mt',
    '1',
  ],
}

/** Encodes frames (sRGB bytes of the film's size) into a file with the options of an encoder. */
export async function encodeFilm(frames, encoder, file) {
  const { width, height, rate } = FILM
  const raw = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${width}x${height}`, '-r', `${rate}`, '-i', '-']
  const matrix = ['-vf', 'scale=out_color_matrix=bt709:out_range=tv', '-pix_fmt', 'yuv420p']
  const colours = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'iec61966-2-1']
  await ffmpeg(frames, [...raw, ...matrix, ...colours, ...encoder, ...plain, '-flags:v', '+bitexact', file])
}

/** Encodes a WAV into an MP3. */
export const encodeSound = (wav, file) =>
  ffmpeg([wav], ['-i', '-', '-c:a', 'libmp3lame', '-b:a', '40k', ...plain, '-flags:a', '+bitexact', file])

/** One frame as a JPEG, `width` pixels wide. */
export function stillOf(frame, width, quality) {
  const raw = { width: FILM.width, height: FILM.height, channels: 3 }
  return sharp(frame, { raw }).resize(width).jpeg({ quality, mozjpeg: true }).toBuffer()
}

/** Runs ffmpeg, which has to be installed, with pieces of its input. */
async function ffmpeg(pieces, options) {
  const child = spawn('ffmpeg', ['-v', 'error', '-y', ...options], { stdio: ['pipe', 'inherit', 'inherit'] })
  const ended = once(child, 'close')
  for (const piece of pieces) if (!child.stdin.write(piece)) await once(child.stdin, 'drain')
  child.stdin.end()
  const [code] = await ended
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}.`)
}
