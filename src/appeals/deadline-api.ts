import { ANY_ROLE } from '#identity'
import { token } from '#platform/http/permission.ts'
import type { ReckonedApiRoute } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import { factsFrom } from './actions/deadline-facts.ts'
import { type Explained, explainDeadline } from './rules/deadlines/explain.ts'
import type { DeadlineFacts } from './rules/deadlines/facts.ts'
import { type FactsByToken, factsByToken } from './store/facts-text.ts'
import { type AskedDeadline, explainedSchema, explainSchema } from './terms/explaining.ts'

/** It writes nothing, and programs reckon whole tables with it: the limit only stops who has lost count. */
const EXPLAINED_A_MINUTE = 6_000_000

/** Programs ask how a date comes about. */
export const deadlineApi = ({ clock }: Pick<SliceParts, 'clock'>): readonly ReckonedApiRoute[] => [
  {
    method: 'POST',
    path: '/api/v1/deadlines/explain',
    may: token('deadlines.explain', ANY_ROLE),
    perMinute: EXPLAINED_A_MINUTE,
    summary: 'How a date comes about, by a regime of the body or by a bare term; nothing is stored',
    sent: explainSchema,
    reply: explainedSchema,
    facts: async (tokenHash, works) => {
      const [row] = await works.once<FactsByToken>(factsByToken(tokenHash, clock.now()))
      return row && { roles: row.roles, facts: factsFrom(row.zone, row) }
    },
    reckon: (facts, { sent }) => explainedOnce(facts as DeadlineFacts, sent as AskedDeadline),
  },
]

/** Of all bodies together: some megabytes. */
const MOST_KEPT = 2_000
let before = new WeakMap<DeadlineFacts, Map<string, Outcome<object>>>()
let kept = 0

/** From the same facts the same question has the same answer: tables repeat their days. */
function explainedOnce(facts: DeadlineFacts, asked: AskedDeadline): Outcome<object> {
  const question = JSON.stringify(asked)
  const known = before.get(facts)?.get(question)
  if (known) return known
  const outcome = explainDeadline(facts, asked)
  const answer = 'refused' in outcome ? outcome : done(jsonOf(outcome.done))
  if (kept === MOST_KEPT) {
    before = new WeakMap()
    kept = 0
  }
  const answers = before.get(facts) ?? new Map<string, Outcome<object>>()
  before.set(facts, answers.set(question, answer))
  kept += 1
  return answer
}

const jsonOf = ({ deadline, zone }: Explained) => ({
  dueOn: deadline.dueOn.toString(),
  legalOn: deadline.legalOn.toString(),
  dueAt: deadline.dueAt.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' }),
  provisional: deadline.provisional,
  steps: deadline.steps.map(({ on, text, clause }) => ({ on: on.toString(), text, clause })),
})
