import type { Asked } from './cut.ts'

export const SATISFACTION = '/desk/analysis'

/** The address that shows the same again: it can be sent to a colleague, and nothing in it is a secret. */
export function addressOf(asked: Partial<Asked>, path = SATISFACTION): string {
  const { period = '', process = '', touchpoint = '', channel = '' } = asked
  const said = Object.entries({ period, process, touchpoint, channel }).filter(([, value]) => value !== '')
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said)}`
}
