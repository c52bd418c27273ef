import type { Chance } from '../chance.ts'
import type { Trouble } from '../words/terms.ts'

export type Mark = 1 | 2 | 3 | 4 | 5

type Marked = 'find' | 'speed' | 'clear' | 'full' | 'staff' | 'overall'

/** By how much a trouble lowers a mark. */
const COSTS: Readonly<Record<Marked, Readonly<Partial<Record<Trouble, number>>>>> = {
  find: { nowhere: 2.4, site: 1.3, stand: 1.6, documents: 0.7, phone: 0.8 },
  speed: { deadline: 2.8, phone: 1.7, queue: 1.7, post: 2, progress: 1.3, chats: 1.5, subsidy: 0.8 },
  clear: { unclear: 2.6, stand: 1, documents: 0.8, site: 0.6, incomplete: 0.6 },
  full: { incomplete: 2.6, unclear: 1, subsidy: 0.9, chats: 1.1, phone: 0.6 },
  staff: { staff: 3, phone: 0.4, queue: 0.5 },
  overall: {
    ...{ phone: 2.1, deadline: 2.1, unclear: 1.8, incomplete: 1.9, documents: 1.8, site: 1.9, subsidy: 2 },
    ...{ staff: 2.3, queue: 1.8, stand: 1.5, nowhere: 1.8, chats: 1.7, post: 1.8, progress: 1.7 },
  },
}

/** What somebody gives who met nothing bad: in general, and where one thing alone is asked about. */
const CONTENT = { overall: 4.8, single: 4.45 }
/** Whoever met something bad is short with the rest as well. */
const SHORT_WITH = { overall: 0, single: 0.45 }
const MOOD = 0.42

/** A mark from 1 to 5: the worst trouble counts in full, each further one in half. */
export function markFor(question: Marked, troubles: readonly Trouble[], chance: Chance): Mark {
  const of = question === 'overall' ? 'overall' : 'single'
  const costs = troubles.map((trouble) => COSTS[question][trouble] ?? SHORT_WITH[of])
  const worst = Math.max(0, ...costs)
  const rest = costs.reduce((sum, cost) => sum + cost, 0) - worst
  const mark = Math.round(CONTENT[of] - worst - rest / 2 + MOOD * chance.swing())
  return Math.min(5, Math.max(1, mark)) as Mark
}
