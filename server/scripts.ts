/** `framework`: Next's, dropped from a lean page. `kept`: data, or ours. `unknown`: the page is left whole. */
export type ScriptKind = 'framework' | 'kept' | 'unknown'

// What Next 16 and React 19 write inline: the flight data, Turbopack's or webpack's start, React's streaming runtime.
const FRAMEWORK_START =
  /^(?:self\.__next_|\(self\.__next_|\(globalThis\["TURBOPACK"\]|self\.webpackChunk|\$R[A-Z]+[=(]|requestAnimationFrame\(function\(\)\{\$RT)/
const JAVASCRIPT = /^(?:module|(?:text|application)\/(?:x-)?(?:java|ecma)script)?$/

/** Whether an address is one of the scripts that Next built. */
export function isFrameworkScript(address: string | undefined): boolean {
  return address?.startsWith('/_next/static/') ?? false
}

/** What a lean page does with a script. `text` is what stands between its tags. */
export function classifyScript(attributes: Record<string, string>, text: string): ScriptKind {
  // HTML nests scripts in comments in ways of its own; nobody writes them who does not have to.
  if (text.includes('<!--')) return 'unknown'
  if ('data-keep' in attributes) return 'kept'
  const type = scriptType(attributes)
  if (!JAVASCRIPT.test(type)) return type === 'importmap' ? 'unknown' : 'kept'
  if (attributes.src !== undefined) return isFrameworkScript(attributes.src) && text === '' ? 'framework' : 'unknown'
  return FRAMEWORK_START.test(text) ? 'framework' : 'unknown'
}

/** Whether `script-src` must name the script by its hash: it is inline and more than data. */
export function isGoverned(attributes: Record<string, string>, text: string): boolean {
  if (attributes.src !== undefined || text === '') return false
  const type = scriptType(attributes)
  return JAVASCRIPT.test(type) || type === 'importmap' || type === 'speculationrules'
}

function scriptType({ type = '' }: Record<string, string>): string {
  return type.trim().toLowerCase()
}
