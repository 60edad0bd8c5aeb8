import fc from 'fast-check'

const MARKDOWN =
  '# |## |> |- |1. |- [ ] |* |** |_ |__ |~~|` |```|```js\n|~~~|[|](|)|![|][|]: |[^1]|[^1]: |<|>|\\|---|===|| a | b |\n|-|-|\n|  \n|&|$|$$|\t|    |www.a.org|https://a.org|a@b.org'.split(
    '|',
  )
const TABLES = ['| a | b |\n|-|-|\n| ', '|', ' | ', '|-|\n']
const JSX =
  '<div>|</div>|<p |<a href=|<img src=|<iframe src=|<Callout>|</Callout>|<Tabs><Tab label="a">|</Tab></Tabs>|<ImageGallery images=|<BlogAuthor |<Details summary=|<Figure src=|<YoutubeIframe embedId=|<Talk |{|}|{...|{[{|}]}| />|</|<>|</>|"|\'|=|a.png|authors.Ada|authors|{/*|*/}|import a from "./a.png"\n\n|import n from "./numbers.json"\n\n|export const a = 1\n\n|<script>|</script>|<style>|<svg>|<math>|<table>|<td>|<h2 id=|onclick=|style=|class=|dangerouslySetInnerHTML=|__html|__proto__|constructor|children=|key=|ref='.split(
    '|',
  )
const ADDRESSES =
  'javascript:alert(1)|JaVaScRiPt:|java&Tab;script:|data:text/html,|vbscript:|blob:|file:///|//evil.example|https://player.vimeo.com/1|https://evil.example/|mailto:a@b|\\\\evil|%6A|/a/../b|#main|main|S:0|_R_0_|TURBOPACK|user-content-fn-1'.split(
    '|',
  )
const ENTITIES = '&lt;|&gt;|&amp;|&quot;|&#0;|&#58;|&colon;|&#x202e;|&nbsp;|&nosuch;|&#xD800;|&NewLine;'.split('|')
const CHARACTERS = [
  ...['\u202e', '\u202d', '\u2066', '\u2067', '\u2069', '\u202a', '\u202c', '\u200b', '\u200d', '\0', '\u0007'],
  ...['\u2028', '\ufeff', '\ud800', '\ufffe', '🎉', 'é', 'ب', '\r', '\r\n', '\n', '\n\n', ' ', 'a', 'Z', '0', '-'],
]

const fragment = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...MARKDOWN, ...TABLES) },
  { weight: 4, arbitrary: fc.constantFrom(...JSX) },
  { weight: 2, arbitrary: fc.constantFrom(...ADDRESSES) },
  { weight: 1, arbitrary: fc.constantFrom(...ENTITIES) },
  { weight: 3, arbitrary: fc.constantFrom(...CHARACTERS) },
)
const joined = (pieces: fc.Arbitrary<string>, maxLength: number) =>
  fc.array(pieces, { maxLength }).map((parts) => parts.join(''))

/** Whole constructs with anything in their holes: most of what these give compiles. */
const construct = fc
  .tuple(
    fc.constantFrom(
      ...['[a](@)', '![a](@)', '<a href="@">b</a>', "<p title='@'>a</p>", '<Callout title="@">a</Callout>', '`@`'],
      ...[
        '```@\na\n```',
        '```js\n@\n```',
        '## @',
        '<h2 id="@">a</h2>',
        '<a name="@">a</a>',
        '[^1]\n\n[^1]: @',
        '**@**',
      ],
      ...["{'@'}", '<p {...{ "@": "x" }}>a</p>', '<BlogAuthor header="@" />', '| a |\n|-|\n| @ |', '> @', '- @', '<@>'],
      ...[
        '<iframe src="@" />',
        '<img src="@" />',
        '<Details summary="@">a</Details>',
        '<div class="@">a</div>',
        '$$@$$',
      ],
    ),
    joined(
      fc.constantFrom(...ADDRESSES, ...ENTITIES, ...CHARACTERS, '<script>', '"', "'", '</p>', '<b>', 'onclick'),
      3,
    ),
  )
  .map(([frame, filling]) => `${frame.replace('@', () => filling)}\n\n`)

/** The text of a post's body: anything at all, pieces of what MDX means something by, or whole constructs. */
export const bodyText = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 3, arbitrary: joined(fragment, 25) },
  { weight: 4, arbitrary: joined(construct, 4) },
)

const KEYS = ['title', 'date', 'path', 'tags', 'ogSummary', 'externalUrl', 'lang', 'aliases', 'draft', 'authors', 'x']
const VALUES =
  'A|2026-01-02|\'|"|[|]|{|}|- |? |: |: |\n|\n  |&a |*a|!!binary |!!js/function |<<: |#| #|---|--- js|%|@|`||~|null|1e999|0x1|.inf|[a, b]|\\ud800|\u202e|\0|\t|/blog/a|https://a.org|__proto__'.split(
    '|',
  )

/** The text of a file: often front matter and a body, sometimes anything. */
export const fileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .tuple(
      fc.constantFrom('---\n', '---\r\n', '---js\n', '--- \n', '\n---\n', ''),
      fc.array(
        fc
          .tuple(fc.constantFrom(...KEYS), joined(fc.constantFrom(...VALUES), 6))
          .map(([key, value]) => `${key}: ${value}\n`),
        { maxLength: 8 },
      ),
      fc.constantFrom('---\n', '---', '--- \n', ''),
      bodyText,
    )
    .map(([start, lines, end, body]) => start + lines.join('') + end + body),
)
