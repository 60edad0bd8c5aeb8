import { expect, test } from '@jest/globals'
import { feedComponents } from '@/components/feed-components'
import { componentSchemas, ownComponents, ownImplementations } from '@/components/own'
import { postComponents } from '@/components/post'
import { builtInSchemas } from '@/lib/mdx/elements/component-schemas'

/** Written by the compiler, never by a post. */
const STAND_INS = ['Formula', 'FormulaStyles', 'LabelledLink']

function componentNames(components: object): string[] {
  return Object.keys(components)
    .filter((name) => /^[A-Z]/.test(name))
    .sort()
}

const known = [...Object.keys(builtInSchemas), ...Object.keys(ownComponents), ...STAND_INS].sort()

test('every component that a post may use is drawn, and no other', () => {
  expect(componentNames(postComponents)).toEqual(known)
})

test('every component that a post may use is drawn in a feed, and no other', () => {
  expect(componentNames(feedComponents)).toEqual(known)
})

test('every name stands for something that can be drawn', () => {
  for (const component of [...Object.values(postComponents), ...Object.values(feedComponents)]) {
    expect(component).toBeInstanceOf(Function)
  }
})

test('the project’s own components are checked and drawn by the same names', () => {
  expect(Object.keys(ownImplementations)).toEqual(Object.keys(ownComponents))
  expect(Object.keys(componentSchemas).sort()).toEqual(known.filter((name) => !STAND_INS.includes(name)))
})

test('no component of the project’s own takes the place of a built-in one', () => {
  expect(Object.keys(ownComponents).filter((name) => Object.hasOwn(builtInSchemas, name))).toEqual([])
})

test('a component of the project’s own stands in a feed as it is, unless it says otherwise', () => {
  for (const [name, { component, feed }] of Object.entries(ownComponents)) {
    expect(feedComponents).toHaveProperty(name, feed ?? component)
  }
})
