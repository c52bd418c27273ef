import { ANY_ROLE } from '#identity'
import { token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiRoute, Given } from '#platform/http/routes.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { type Explained, explainDeadlines } from './actions/explain-deadline.ts'
import { type AskedDeadline, explainedSchema, explainSchema } from './terms/explaining.ts'

/** It writes nothing, and programs reckon whole tables with it: the limit only stops who has lost count. */
const EXPLAINED_A_MINUTE = 6_000_000

/** Programs ask how a date comes about. */
export const deadlineApi: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: '/api/v1/deadlines/explain',
    may: token('deadlines.explain', ANY_ROLE),
    perMinute: EXPLAINED_A_MINUTE,
    summary: 'How a date comes about, by a regime of the body or by a bare term; nothing is stored',
    sent: explainSchema,
    reply: explainedSchema,
    answer: async (work, given) => {
      const [outcome] = await explainAll(work, [given])
      if (!outcome) throw new Error('nothing was explained')
      if ('refused' in outcome) throw new Refused(outcome.refused)
      return outcome.done
    },
    together: explainAll,
  },
]

async function explainAll(work: Work, given: readonly Given[]): Promise<readonly Outcome<unknown>[]> {
  const outcomes = await explainDeadlines(
    work,
    given.map(({ sent }) => sent as AskedDeadline),
  )
  return outcomes.map((outcome) => ('refused' in outcome ? outcome : done(jsonOf(outcome.done))))
}

const jsonOf = ({ deadline, zone }: Explained) => ({
  dueOn: deadline.dueOn.toString(),
  legalOn: deadline.legalOn.toString(),
  dueAt: deadline.dueAt.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' }),
  provisional: deadline.provisional,
  steps: deadline.steps.map(({ on, text, clause }) => ({ on: on.toString(), text, clause })),
})
