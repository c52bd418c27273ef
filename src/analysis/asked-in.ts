import type { Asked } from './rules/cut.ts'

/** What an address or a program asks for. */
export function askedIn(query: Readonly<Record<string, unknown>>): Asked {
  const said = (name: keyof Asked) => String(query[name] ?? '')
  return { period: said('period'), process: said('process'), touchpoint: said('touchpoint'), channel: said('channel') }
}
