/** @jest-environment node */
import { describe, expect, test } from '@jest/globals'
import { detectKind, isHeic } from '@/lib/images/kind'
import { animation, photo } from './pictures'

const text = (source: string) => new TextEncoder().encode(source)
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"/>'

describe('detectKind', () => {
  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('knows %s by its bytes', async (kind) => {
    expect(detectKind(await photo(40, 30)[kind]().toBuffer())).toBe(kind)
  })

  test.each(['gif', 'webp'] as const)('knows an animated %s', async (kind) => {
    expect(detectKind(await animation(kind))).toBe(kind)
  })

  test('reads from the middle of a larger buffer', async () => {
    const avif = await photo(40, 30).avif().toBuffer()
    expect(detectKind(Buffer.concat([Buffer.alloc(5), avif]).subarray(5))).toBe('avif')
  })

  test.each([
    ['plain', svg],
    ['a byte-order mark', `\ufeff${svg}`],
    ['an XML declaration', `<?xml version="1.0" encoding="UTF-8"?>\r\n${svg}`],
    ['comments', `<!-- <html> -->\n<!-- drawn by hand -->${svg}`],
    ['a document type', `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">${svg}`],
    [
      'a document type with entities',
      `<!DOCTYPE svg [ <!ENTITY ns "http://example.org/"> <!ENTITY b "<b>"> ]>\n${svg}`,
    ],
    ['a prefix', '<svg:svg xmlns:svg="http://www.w3.org/2000/svg"></svg:svg>'],
  ])('knows an SVG with %s', (_, source) => {
    expect(detectKind(text(source))).toBe('svg')
  })

  test('knows an SVG in UTF-16', () => {
    expect(detectKind(Buffer.from(`\ufeff${svg}`, 'utf16le'))).toBe('svg')
    expect(detectKind(Buffer.from(`\ufeff${svg}`, 'utf16le').swap16())).toBe('svg')
  })

  test.each([
    ['nothing', ''],
    ['text', 'hello'],
    ['a page that holds a drawing', `<!doctype html><html>${svg}</html>`],
    ['text before a drawing', `hello ${svg}`],
    ['another element that begins alike', '<svgs width="1"/>'],
    ['half a magic number', '\x89PNG'],
    ['a PDF', '%PDF-1.7'],
    ['sound in a RIFF file', 'RIFF\x10\0\0\0WAVEfmt '],
  ])('refuses %s', (_, source) => {
    expect(detectKind(text(source))).toBeNull()
  })

  test('stays quick on a file made to be slow', () => {
    const start = performance.now()
    for (const piece of ['<!--', '<!DOCTYPE[', '<?', ' ', '<svg a="', "<svg a=''"]) {
      expect(detectKind(text(piece.repeat(60_000 / piece.length)))).toBeNull()
    }
    expect(performance.now() - start).toBeLessThan(500)
  })
})

const ftyp = (...brands: string[]) => {
  const box = Buffer.from(`\0\0\0\0ftyp${brands[0]}\0\0\0\0${brands.slice(1).join('')}`, 'latin1')
  box.writeUInt32BE(box.length)
  return Buffer.concat([box, Buffer.alloc(40)])
}

test.each([
  ['heic', ftyp('heic', 'mif1', 'heic'), null, true],
  ['a HEIC that calls itself mif1', ftyp('mif1', 'heic', 'miaf'), null, true],
  ['an AVIF that calls itself mif1', ftyp('mif1', 'avif', 'miaf'), 'avif', false],
  ['a film', ftyp('isom', 'mp42'), null, false],
])('tells AVIF from HEIC: %s', (_, bytes, kind, heic) => {
  expect([detectKind(bytes), isHeic(bytes)]).toEqual([kind, heic])
})
