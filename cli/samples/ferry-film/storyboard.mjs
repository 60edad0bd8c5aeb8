/** A sheet of A4 on its side, in points, with three pictures in each of two rows. */
const SHEET = { width: 842, height: 595, margin: 48, gap: 22 }
const WIDE = (SHEET.width - 2 * SHEET.margin - 2 * SHEET.gap) / 3
const HIGH = (WIDE * 9) / 16

/**
 * Sets a storyboard as a PDF of one sheet.
 * @param {string} title Latin letters only, as in all texts here
 * @param {{ jpeg: Buffer, width: number, height: number, time: string, lines: string[] }[]} panels up to six, sizes in pixels
 * @returns {Buffer}
 */
export function storyboard(title, panels) {
  const pictures = panels.map(({ jpeg, width, height }) =>
    stream(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
      jpeg,
    ),
  )
  const names = pictures.map((_, i) => `/P${i} ${7 + i} 0 R`).join(' ')
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${SHEET.width} ${SHEET.height}] /Contents 4 0 R /Resources << /Font << /Text 5 0 R /Bold 6 0 R >> /XObject << ${names} >> >> >>`
  const font = (name) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  const heading = text('Bold', 20, SHEET.margin, SHEET.height - 62, title)
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    page,
    stream('', Buffer.from(heading + panels.map(drawPanel).join(''), 'latin1')),
    font('Helvetica'),
    font('Helvetica-Bold'),
    ...pictures,
    `<< /Title ${literal(title)} >>`,
  ])
}

function drawPanel({ time, lines }, i) {
  const x = SHEET.margin + (i % 3) * (WIDE + SHEET.gap)
  const y = SHEET.height - 100 - HIGH - Math.floor(i / 3) * (HIGH + 104)
  const picture = `q ${WIDE.toFixed(2)} 0 0 ${HIGH.toFixed(2)} ${x.toFixed(2)} ${y.toFixed(2)} cm /P${i} Do Q\n`
  const notes = lines.map((line, n) => text('Text', 10, x, y - 34 - 14 * n, line)).join('')
  return picture + text('Bold', 10, x, y - 18, `${i + 1}.  ${time}`) + notes
}

const literal = (string) => `(${string.replace(/[\\()]/g, '\\$&')})`
const text = (font, size, x, y, string) =>
  `BT /${font} ${size} Tf ${x.toFixed(2)} ${y.toFixed(2)} Td ${literal(string)} Tj ET\n`
const stream = (entries, bytes) =>
  Buffer.concat([Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from('\nendstream')])

/** Numbers the objects and adds the table of where each begins; the last object is the document's information. */
function assemble(objects) {
  const parts = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const starts = []
  let length = parts[0].length
  for (const [i, object] of objects.entries()) {
    const bytes = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')])
    starts.push(length)
    length += bytes.length
    parts.push(bytes)
  }
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}
