import { createHash } from 'node:crypto'
import { FinishedResponse } from './finished-response'
import { BARE_POLICY, type Headers } from './headers'

const STYLE = `
:root { color-scheme: light dark }
body { margin: 0; min-height: 100vh; display: grid; place-content: center; padding: 2rem; box-sizing: border-box;
  font: 1.125rem/1.6 system-ui, sans-serif }
main { max-width: 34rem }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem }
p { margin: 0 0 1rem }
`

const PAGE = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Something went wrong</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Something went wrong here</h1>
<p>This page could not be made. The fault is ours, and it has been noted; please try again in a moment.</p>
<p><a href="/">Go to the home page</a></p>
</main>
</body>
</html>
`

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** The page for a failure of ours. It stands alone: no file, no Next, no snapshot is needed to show it. */
export function errorPage(headers: Headers, status = 500): FinishedResponse {
  return new FinishedResponse(
    status,
    {
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': POLICY,
    },
    Buffer.from(PAGE),
  )
}

/** Says that there is more to do than can be done soon. As short as can be: it is sent when time is short. */
export function busyResponse(headers: Headers): FinishedResponse {
  return new FinishedResponse(
    503,
    {
      ...headers,
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': BARE_POLICY,
      'retry-after': '10',
    },
    Buffer.from('Too much is asked for at once. Please try again in a moment.\n'),
  )
}
