import { bodyByShortCode, onlyBody } from '#identity'
import { type Answer, again, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { anyone } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import type { Work } from '#platform/work.ts'
import { goneByCode, readCode, touchpointByCode } from '#touchpoints'
import { codePage } from './pages/code.tsx'
import { WRONG_CODE } from './text.ru.ts'

/** The code of a poster, typed by hand: it is no secret, so it may stand in the address. */
export const codeRoute = ({ config }: SliceParts): Route => ({
  method: 'GET',
  path: '/e',
  may: anyone,
  perMinute: config.ANSWERS_PER_MINUTE,
  body: (ask: Ask) => {
    const code = codeIn(ask)
    return code === undefined ? onlyBody() : bodyByShortCode(code)
  },
  handle: async (work: Work, ask: Ask) => {
    const code = codeIn(ask)
    return code !== undefined && (await leadsSomewhere(work, code)) ? see(`/e/${code}`) : toType(ask)
  },
  otherwise: toType,
})

/** To a survey, or to the page that says where to turn now. */
const leadsSomewhere = async (work: Work, code: string): Promise<boolean> =>
  (await touchpointByCode(work, code)) !== undefined || (await goneByCode(work, code)) !== undefined

const codeIn = ({ query }: Ask): string | undefined => readCode(query['code'] ?? '')

function toType({ query }: Ask): Answer {
  const typed = query['code']
  if (typed === undefined) return show(codePage({}))
  if (typed.trim() === '') return again(codePage({ typed, why: WRONG_CODE.empty }))
  return again(codePage({ typed, why: readCode(typed) ? WRONG_CODE.nobodys : WRONG_CODE.unlike }))
}
