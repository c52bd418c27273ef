import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copied } from './copy-in.ts'

const BACK: Readonly<Record<string, string>> = { '\\\\': '\\', '\\n': '\n', '\\r': '\r', '\\t': '\t' }

test('whatever a value holds, it stays in its place and comes back as it was', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const line = copied(value)
      return !/[\n\r\t]/.test(line) && line.replaceAll(/\\[\\nrt]/g, (sign) => BACK[sign] ?? '') === value
    }),
  )
  expect(copied(null)).toBe('\\N')
  expect(copied('\\N')).toBe('\\\\N')
})
