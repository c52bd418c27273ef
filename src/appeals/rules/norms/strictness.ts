import type { Term } from '../../terms/norms.ts'

/** Never laxer, whatever days are off in between: calendar days fit into as many working ones, never the other way round. */
export function isStrictEnough(own: Term, law: Term): boolean {
  if ('days' in own && 'days' in law) return own.days <= law.days && (own.kind === law.kind || own.kind === 'calendar')
  if ('hours' in own && 'hours' in law) return own.hours <= law.hours && (own.kind === law.kind || own.kind === 'clock')
  return 'hours' in own && 'days' in law && own.kind === 'clock' && own.hours <= (law.days - 1) * HOURS_OF_DAY
}

const HOURS_OF_DAY = 24
