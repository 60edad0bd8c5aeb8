import type { Compilation } from '@/lib/mdx/compilation'
import type { Properties } from '@/lib/mdx/data/jsx'

/** Whether an attribute would run code in a reader's browser. */
export function wouldRunCode(attribute: string): boolean {
  return /^on/i.test(attribute) || attribute === 'dangerouslySetInnerHTML'
}

/** Refuses the attributes of an HTML element that would run code. */
export function refuseHandlers(name: string, { values, placeOf }: Properties, compilation: Compilation): void {
  for (const attribute of Object.keys(values).filter(wouldRunCode)) {
    const message = `<${name}> has the attribute "${attribute}", which would run code.`
    compilation.refuse(placeOf(attribute), 'attribute', message, 'Remove it.')
  }
}
