import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const read = (name: string) => readFileSync(new URL(`styles/${name}.css`, import.meta.url), 'utf8')

type Tokens = Record<string, string>

const tokensIn = (block: string): Tokens =>
  Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,8});/g)].map(([, name, value]) => [name, value]))

const LIGHT = tokensIn(read('tokens').split('}')[0] ?? '')
const SCHEMES: Record<string, Tokens> = { light: LIGHT }
for (const [, name, block] of (read('schemes') + read('low-vision')).matchAll(
  /#scheme-(\w+):checked\),[^{]*\{([^}]*)\}/g,
)) {
  SCHEMES[name as string] = { ...LIGHT, ...tokensIn(block as string) }
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => {
    const part = Number.parseInt(digits.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const on = (grounds: string, ...inks: readonly string[]) =>
  grounds.split(' ').flatMap((ground) => inks.map((ink) => [ink, ground] as const))

const TEXT = [
  ...on('paper surface sunken soft today-soft burn-soft ok-soft', 'ink', 'link'),
  ...on('paper surface sunken soft', 'ink-2'),
  ...on('paper surface', 'visited', 'burn', 'ok', 'today', 'accent'),
  ...on('soft', 'accent', 'accent-2'),
  ...on('burn burn-2', 'on-burn'),
  ...on('accent accent-2', 'on-accent'),
  ...on('burn-soft', 'burn'),
  ...on('today-soft', 'today'),
  ...on('ok-soft', 'ok'),
  ...on('band band-2', 'on-band', 'on-band-2'),
  ...on('on-band', 'band'),
]

const SHAPES = [
  ...on('paper surface sunken', 'edge', 'accent', 'focus', 'burn'),
  ...on('paper surface', 'today-mark', 'ok', 'd0', 'd1', 'd2', 'd3', 'd4'),
  ...on('today-soft', 'today-mark'),
  ...on('sunken', 'd1'),
  ...on('band band-2', 'on-band-2'),
]

test('Every scheme of the panel is there', () => {
  expect(Object.keys(SCHEMES).sort()).toEqual(['auto', 'black', 'blue', 'dark', 'light', 'sepia', 'white'])
  expect(SCHEMES['auto']).toEqual(SCHEMES['dark'])
})

describe.each(Object.entries(SCHEMES))('WCAG 1.4.3 and 1.4.11 in the scheme %s', (_, tokens) => {
  test.each(TEXT)('text %s on %s is at least 4.5:1', (ink, ground) => {
    expect(contrast(tokens[ink] as string, tokens[ground] as string)).toBeGreaterThanOrEqual(4.5)
  })
  test.each(SHAPES)('shape %s on %s is at least 3:1', (ink, ground) => {
    expect(contrast(tokens[ink] as string, tokens[ground] as string)).toBeGreaterThanOrEqual(3)
  })
})
