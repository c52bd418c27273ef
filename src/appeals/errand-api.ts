import { z } from 'zod'
import { ANY_ROLE } from '#identity'
import { token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiRoute } from '#platform/http/routes.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { errandJson } from './appeal-view-json.ts'
import { errandSchema } from './appeal-view-schema.ts'
import { seenErrand } from './hold-errand.ts'
import { readDay } from './rules/acting/typed.ts'
import { numberWords } from './rules/numbers.ts'
import { type ErrandSearch, type ListedErrand, listErrands } from './store/errand-list.ts'

const flag = z.enum(['true', 'false']).default('false')

const querySchema = z.object({
  state: z.enum(['open', 'done', 'cancelled', 'all']).default('open'),
  mine: flag.describe('of whoever answers for this token, and of their unit'),
  overdue: flag.describe('open, and their day has passed'),
  person: z.uuid().optional().describe('to whom they are given'),
  unit: z.uuid().optional(),
  cursor: z.string().max(60).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})

const listed = errandSchema.extend({ appealId: z.uuid(), appealNumber: z.string().describe('«О-142/26»') })

const may = token('errands.see', ANY_ROLE)

/** Errands for programs: of appeals that the token works, and of whoever answers for it. @clause M18b */
export const errandApi: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/api/v1/errands',
    may,
    summary: 'Errands, the nearest date first',
    query: querySchema,
    reply: z.object({ errands: z.array(listed), next: z.string().nullable().describe('the cursor of the next sheet') }),
    answer: async (work, { query }) => {
      const { limit, ...sought } = query as z.output<typeof querySchema>
      const errands = await listErrands(work, searchOf(sought), limit + 1)
      const shown = errands.slice(0, limit)
      const last = shown.at(-1)
      return {
        errands: shown.map((errand) => listedJson(work, errand)),
        next: errands.length > limit && last ? `${last.dueOn}_${last.id}` : null,
      }
    },
  },
  {
    method: 'GET',
    path: '/api/v1/errands/:errandId',
    may,
    summary: 'An errand by itself',
    params: z.object({ errandId: z.uuid() }),
    reply: listed,
    answer: async (work, { params }) => {
      const { errand, appeal } = await seenErrand(work, String(params['errandId']))
      return listedJson(work, { ...errand, year: appeal.year, number: appeal.number })
    },
  },
]

function searchOf({ state, mine, overdue, person, unit, cursor }: Omit<z.output<typeof querySchema>, 'limit'>) {
  const [dueOn = '', id = ''] = (cursor ?? '').split('_')
  const day = readDay(dueOn)
  if (cursor !== undefined && (!day || !isUuid(id)))
    throw new Refused([{ field: 'cursor', why: 'Такого места в списке нет. Начните с начала' }])
  const search: ErrandSearch = {
    ...{ state, isMine: mine === 'true', isOverdue: overdue === 'true', personId: person, unitId: unit },
    after: day && { dueOn: day, id },
  }
  return search
}

const listedJson = ({ today }: Work, errand: ListedErrand): z.input<typeof listed> => ({
  ...errandJson(errand, today),
  appealId: errand.appealId,
  appealNumber: numberWords(errand),
})
