const HEAD = '---\ntitle: A\ndate: 2024-01-01\n---\n\n'

/** What a post says, and what its author is told. */
export const POSTS: readonly [what: string, text: string, told: string][] = [
  [
    'an empty file',
    '',
    `1:1 error The file is empty. (empty-post)
  Begin with front matter: a line ---, a title, a date, a line ---.`,
  ],
  [
    'a file of blank lines',
    '\n\n  \n',
    `1:1 error The file is empty. (empty-post)
  Begin with front matter: a line ---, a title, a date, a line ---.`,
  ],
  [
    'a byte-order mark before a mistake',
    '\ufeff---\ntitle: A\ndate: 2024-01-01\n---\n\n{x}',
    `6:2 error "x" is not defined. (not-data)
  A post can use only what it imports.`,
  ],
  [
    'a mistake in a file with CRLF',
    '---\r\ntitle: A\r\ndate: 2024-01-01\r\n---\r\n\r\na\r\n\r\n{x}\r\n',
    `8:2 error "x" is not defined. (not-data)
  A post can use only what it imports.`,
  ],
  [
    'front matter that is not closed',
    '---\ntitle: A\ndate: 2024-01-01\n\nText',
    `1:1 error The front matter is not closed. (front-matter-not-closed)
  Put a line --- after its last key.`,
  ],
  [
    'no front matter',
    '# Title\n\nText',
    `1:1 error The post has no front matter. (no-front-matter)
  Begin the file with a line ---, a title, a date, and a line ---.`,
  ],
  [
    'front matter in JavaScript',
    '---js\n{title: process.exit()}\n---\n',
    `1:1 error Front matter begins with "---js", expected "---". (front-matter-language)
  Front matter is YAML. Write the first line as --- and nothing else.`,
  ],
  [
    'front matter in JSON',
    '---json\n{}\n---\n',
    `1:1 error Front matter begins with "---json", expected "---". (front-matter-language)
  Front matter is YAML. Write the first line as --- and nothing else.`,
  ],
  [
    'front matter in TOML',
    '+++\ntitle = "x"\n+++\n',
    `1:1 error TOML front matter (+++) is not read. (front-matter-language)
  Write YAML between two lines ---, like title: My post`,
  ],
  [
    'no title',
    '---\ndate: 2024-01-01\n---\nx',
    `1:1 error Front matter has no title. (missing-title)
  Add a line like title: My post`,
  ],
  [
    'no date',
    '---\ntitle: A\n---\nx',
    `1:1 error Front matter has no date. (missing-date)
  Add a line like date: 2026-02-25`,
  ],
  [
    'a month that is none',
    '---\ntitle: A\ndate: 2024-13-01\n---\nx',
    `3:7 error date: "2024-13-01" is not valid; expected a date like 2026-02-25 or 2026-02-25T09:00:00Z. (front-matter-date)`,
  ],
  [
    'a day that is none',
    '---\ntitle: A\ndate: 2024-02-30\n---\nx',
    `3:7 error date: "2024-02-30" is not valid; expected a date like 2026-02-25 or 2026-02-25T09:00:00Z. (front-matter-date)`,
  ],
  [
    'a date in words',
    '---\ntitle: A\ndate: yesterday\n---\nx',
    `3:7 error date: "yesterday" is not valid; expected a date like 2026-02-25 or 2026-02-25T09:00:00Z. (front-matter-date)`,
  ],
  [
    'a colon in a title',
    '---\ntitle: A: b\ndate: 2024-01-01\n---\nx',
    `2:9 error Front matter is not valid YAML: a value holds a colon. (front-matter-yaml)
  A value that holds a colon or a quote needs quotes around it: title: 'One: two'`,
  ],
  [
    'a key twice',
    '---\ntitle: A\ntitle: B\ndate: 2024-01-01\n---\nx',
    `3:1 error Front matter is not valid YAML: the key is there twice. (front-matter-yaml)
  Keep one of the two.`,
  ],
  [
    'front matter that is a list',
    '---\n- a\n- b\n---\nx',
    `1:1 error Front matter must be a list of keys with values. (front-matter-shape)
  Write it like this: title: My post`,
  ],
  [
    'front matter that is a sentence',
    '---\nhello\n---\nx',
    `1:1 error Front matter must be a list of keys with values. (front-matter-shape)
  Write it like this: title: My post`,
  ],
  [
    'a quote in a title',
    "---\ntitle: 'It's'\ndate: 2024-01-01\n---\nx",
    `3:5 error Front matter is not valid YAML: the line above is not closed, or this one is no key with a value. (front-matter-yaml)
  A value that holds a colon or a quote needs quotes around it: title: 'One: two'`,
  ],
  [
    'a misspelt key',
    '---\ntitel: A\ntitle: A\ndate: 2024-01-01\n---\nx',
    `2:1 warning Front matter has no key "titel"; it is ignored. (unknown-key)
  Did you mean "title"?`,
  ],
  [
    'a key in the singular',
    '---\ntitle: A\ndate: 2024-01-01\ntag: a\n---\nx',
    `4:1 warning Front matter has no key "tag"; it is ignored. (unknown-key)
  Did you mean "tags"?`,
  ],
  [
    'a path without a slash',
    '---\ntitle: A\ndate: 2024-01-01\npath: my-post\n---\nx',
    `4:7 error path: "my-post" is not valid; expected a path like /blog/my-post: with a leading slash, without ?, #, empty parts or dots alone. (front-matter-path)`,
  ],
  [
    'a path of the site itself',
    '---\ntitle: A\ndate: 2024-01-01\npath: /blog/tags\n---\nx',
    `4:7 error path: "/blog/tags" is an address of the site itself. (front-matter-path)`,
  ],
  [
    'a draft that is neither true nor false',
    '---\ntitle: A\ndate: 2024-01-01\ndraft: yes please\n---\nx',
    `4:8 error draft: "yes please" is not valid; expected true or false. (front-matter-draft)`,
  ],
  [
    'tags that are no list',
    '---\ntitle: A\ndate: 2024-01-01\ntags: { a: b }\n---\nx',
    `4:1 error tags: a group of keys is not valid; expected a list of names. (front-matter-tags)`,
  ],
  [
    'tags that are no names',
    '---\ntitle: A\ndate: 2024-01-01\ntags: [a, "", "!!"]\n---\nx',
    `4:11 error tags: "" is empty. (front-matter-tags)
4:15 error tags: "!!" holds no letter or digit, so it can have no address. (front-matter-tags)`,
  ],
  [
    'an address without a protocol',
    '---\ntitle: A\ndate: 2024-01-01\nexternalUrl: example.org\n---\nx',
    `4:14 error externalUrl: "example.org" is not valid; expected an address that begins with https://. (front-matter-externalUrl)`,
  ],
  [
    'a slip in an address',
    '---\ntitle: A\ndate: 2024-01-01\nexternalUrl: hhttps://example.org\n---\nx',
    `4:14 warning externalUrl: "hhttps://example.org" is read as "https://example.org". (mended-address)
  Correct the address.`,
  ],
  [
    'an unknown author',
    '---\ntitle: A\ndate: 2024-01-01\nauthors: Adda\n---\nx',
    `4:10 warning There is no author "Adda" in utils/author-data. (unknown-author)
  Did you mean "Ada"?`,
  ],
  [
    'a missing cover',
    '---\ntitle: A\ndate: 2024-01-01\nogImage: ./cvoer.png\n---\nx',
    `4:10 warning There is no picture "./cvoer.png"; the post has no cover. (missing-picture)
  There is no picture in that folder.`,
  ],
  [
    'an alias that is no path',
    '---\ntitle: A\ndate: 2024-01-01\naliases: [old]\n---\nx',
    `4:11 error aliases: "old" is not valid; expected a path like /blog/my-post: with a leading slash, without ?, #, empty parts or dots alone. (front-matter-aliases)`,
  ],
  [
    'a function in YAML',
    '---\ntitle: !!js/function "function () {}"\ndate: 2024-01-01\n---\nx',
    `2:38 error Front matter is not valid YAML: unknown tag !<tag:yaml.org,2002:js/function>. (front-matter-yaml)
  Look at this line and the one above.`,
  ],
  [
    'several mistakes',
    '---\ntitle:\ndate: soon\ndraft: 3\n---\nx',
    `2:7 error Front matter has no title. (missing-title)
  Add a line like title: My post
3:7 error date: "soon" is not valid; expected a date like 2026-02-25 or 2026-02-25T09:00:00Z. (front-matter-date)
4:8 error draft: "3" is not valid; expected true or false. (front-matter-draft)`,
  ],
  [
    'a mistake behind a rule',
    `${HEAD}a\n\n---\n\nb {x}`,
    `10:4 error "x" is not defined. (not-data)
  A post can use only what it imports.`,
  ],
  [
    'a mistake behind a second block',
    '---\ntitle: A\ndate: 2024-01-01\n---\n---\ntitle: B\n---\n\nb {x}',
    `9:4 error "x" is not defined. (not-data)
  A post can use only what it imports.`,
  ],
  [
    'a number for a date',
    '---\ntitle: A\ndate: 24\n---\nx',
    `3:7 error date: "24" is not valid; expected a date like 2026-02-25 or 2026-02-25T09:00:00Z. (front-matter-date)`,
  ],
  [
    'a misspelt picture',
    `${HEAD}![](phto.jpg)`,
    `6:1 warning There is no picture "phto.jpg"; a placeholder stands in. (missing-picture)
  The nearest name there is "photo.jpg".`,
  ],
  [
    'a picture of another post',
    `${HEAD}![](../empty/x.jpg)`,
    `6:1 warning The picture "../empty/x.jpg" is not beside the post; a placeholder stands in. (picture-outside)
  Put a copy into the post's folder.`,
  ],
  [
    'an import from outside',
    `${HEAD}import x from '../../site.yml'`,
    `6:15 error "../../site.yml" is not beside the post. (data-outside)
  Put a copy into the post's folder.`,
  ],
  [
    'a mistake in JSON',
    `${HEAD}import x from './x.json'\n\n{x.a}`,
    `6:15 error "./x.json" cannot be read: Expected double-quoted property name in JSON at position 8. (data-syntax)`,
  ],
  [
    'a mistake in YAML',
    `${HEAD}import x from './x.yml'`,
    `6:15 error "./x.yml" cannot be read: unexpected end of the stream within a flow collection at line 2, column 1. (data-syntax)`,
  ],
  [
    'a misspelt component',
    `${HEAD}<Calout>x</Calout>`,
    `6:1 error There is no component <Calout>. (unknown-component)
  Did you mean "Callout"?`,
  ],
  [
    'a gallery without pictures',
    `${HEAD}<ImageGallery imgs={[]} />`,
    `6:1 error ImageGallery has no images. (component-property)
6:15 warning ImageGallery has no property "imgs"; it is ignored. (unknown-property)
  It has images.`,
  ],
  [
    'an address for an id',
    `${HEAD}<YoutubeIframe embedId="https://youtu.be/x" />`,
    `6:16 error YoutubeIframe: embedId is not valid; expected the id of a video, like jw8tEPP6jwQ. (component-property)`,
  ],
  [
    'an unknown author in the text',
    `${HEAD}<BlogAuthor {...authors. Ada} />\n\n<BlogAuthor {...authors.Adda} />`,
    `8:17 warning There is no author "Adda" in utils/author-data; the card is left out. (unknown-author)
  Did you mean "Ada"?`,
  ],
  [
    'an unknown element',
    `${HEAD}<blink>x</blink>`,
    `6:1 error There is no element <blink> that a post may use. (unknown-element)
  To show it as text, write \`<blink>\` in backquotes.`,
  ],
  [
    'an element of old',
    `${HEAD}<font color="red">x</font>`,
    `6:1 warning The tags of <font> are left out; what they hold is kept. (unwrapped-element)
  Leave it out; how a post looks is up to the design.`,
  ],
]
