/** @jest-environment node */
import { clientModuleIds, parseFlightScript } from '@/server/flight'

const ids = (flight: string) => clientModuleIds(Buffer.from(flight))

test('imports are found among other rows', () => {
  expect(
    ids('1:"$Sreact.fragment"\n:HL["/a.css","style"]\n3:I[20577,["$2"],"default"]\n4:I["./a.js",[],""]\n6:X\n'),
  ).toEqual(['20577', './a.js'])
})

test('text is skipped by its length in bytes, whatever it says', () => {
  const text = 'é\n5:I[666,[],""]\n'
  const size = Buffer.byteLength(text).toString(16)
  expect(ids(`2:T${size},${text}3:I[1,[],""]\n`)).toEqual(['1'])
})

test.each(['no row', '1:I[', 'x:1\n', '1:Tzz,abc', '1:I{}\n', '1:"unfinished"'])('%j cannot be read', (flight) => {
  expect(ids(flight)).toBeNull()
})

test.each([
  ['self.__next_f.push([1,"a\\n\\u003c"])', 'a\n<'],
  ['self.__next_f.push([3,"AAH/"])', '\0\x01ÿ'],
  ['(self.__next_f=self.__next_f||[]).push([0])', ''],
  ['self.__next_r="x"', ''],
])('%s pushes data', (script, data) => {
  expect(parseFlightScript(script)?.toString('latin1')).toBe(data)
})

test.each(['self.__next_f.push([1,2])', 'self.__next_f.push(x)', 'self.__next_f = 1'])(
  '%s cannot be read',
  (script) => {
    expect(parseFlightScript(script)).toBeNull()
  },
)
