import { ANY_ROLE } from '#identity'
import { token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiRoute } from '#platform/http/routes.ts'
import { explainDeadline } from './actions/explain-deadline.ts'
import type { GivenDeadline } from './terms/deadlines.ts'
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
    answer: async (work, { sent }) => {
      const outcome = await explainDeadline(work, sent as AskedDeadline)
      if ('refused' in outcome) throw new Refused(outcome.refused)
      return jsonOf(outcome.done)
    },
  },
]

const jsonOf = ({ deadline, zone }: { deadline: GivenDeadline; zone: string }) => ({
  dueOn: deadline.dueOn.toString(),
  legalOn: deadline.legalOn.toString(),
  dueAt: deadline.dueAt.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never' }),
  provisional: deadline.provisional,
  steps: deadline.steps.map(({ on, text, clause }) => ({ on: on.toString(), text, clause })),
})
