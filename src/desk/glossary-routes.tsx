import { z } from 'zod'
import { ANY_ROLE } from '#identity'
import { show } from '#platform/http/answer.ts'
import { staff, token } from '#platform/http/permission.ts'
import type { ApiRoute, Route } from '#platform/http/routes.ts'
import { GlossaryPage } from './pages/glossary.tsx'
import { GLOSSARY, ORDERS, type Term } from './terms/glossary.ts'

const glossarySchema = z
  .object({
    terms: z.array(
      z.object({
        key: z.string(),
        meanings: z.array(
          z.object({
            term: z.string().describe('as this order writes it'),
            words: z.string().describe('what it means, verbatim'),
            clause: z.string(),
            order: z.string(),
            point: z.string().describe('its place in the order'),
          }),
        ),
        metIn: z.string().describe('where it is met in the product'),
      }),
    ),
  })
  .describe('the terms of the orders, in Russian')

const glossaryJson: ApiRoute = {
  method: 'GET',
  path: '/api/v1/glossary',
  may: token('register.read', ANY_ROLE),
  summary: 'The terms of the orders with their meaning and clause',
  reply: glossarySchema,
  answer: async () => {
    const terms: z.input<typeof glossarySchema>['terms'] = Object.entries<Term>(GLOSSARY).map(
      ([key, { meanings, metIn }]) => ({
        key,
        meanings: meanings.map((meaning) => ({ ...meaning, order: ORDERS[meaning.order] })),
        metIn,
      }),
    )
    return { terms }
  },
}

/** The terms that everybody who keeps the register and reads feedback goes by. @clause M3, K1.5 */
export const glossaryRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/desk/glossary',
    may: staff('register.read', ANY_ROLE),
    handle: async () => show((frame) => <GlossaryPage frame={frame} />),
  },
  glossaryJson,
]
