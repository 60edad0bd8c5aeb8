import localFont from 'next/font/local'

const display = localFont({
  src: '../node_modules/@fontsource-variable/besley/files/besley-latin-wght-normal.woff2',
  weight: '400 900',
  variable: '--face-display',
  adjustFontFallback: 'Times New Roman',
})

const text = localFont({
  src: '../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  weight: '400 700',
  variable: '--face-text',
})

// Only a page with code asks for it, so it is not preloaded.
const mono = localFont({
  src: '../node_modules/@fontsource-variable/source-code-pro/files/source-code-pro-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--face-mono',
  preload: false,
  adjustFontFallback: false,
})

// Letters beyond Western Europe: a browser fetches these only for a page that has such letters. Next reads these calls
// without running them, so the range is written out twice.
const displayExt = localFont({
  src: '../node_modules/@fontsource-variable/besley/files/besley-latin-ext-wght-normal.woff2',
  weight: '400 900',
  variable: '--face-display-ext',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF',
    },
  ],
})

const textExt = localFont({
  src: '../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-ext-wght-normal.woff2',
  weight: '400 700',
  variable: '--face-text-ext',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF',
    },
  ],
})

/** Class names for `<html>` that define the `--face-…` properties which globals.css builds its font stacks from. */
export const fontVariables = [display, text, mono, displayExt, textExt].map((font) => font.variable).join(' ')
