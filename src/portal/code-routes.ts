import { bodyByShortCode } from '#identity'
import { again, see, show } from '#platform/http/answer.ts'
import { anyone } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { readCode, touchpointByCode } from '#touchpoints'
import { codePage } from './pages/code.tsx'
import { WRONG_CODE } from './text.ru.ts'

const CITIZEN = { id: 'citizen', kind: 'citizen', roles: [] } as const

/** The code of a poster, typed by hand: it is no secret, so it may stand in the address. */
export const codeRoute = ({ config, works }: SliceParts): Route => ({
  method: 'GET',
  path: '/e',
  may: anyone,
  perMinute: config.ANSWERS_PER_MINUTE,
  plain: async ({ query }) => {
    const typed = query['code']
    if (typed === undefined) return show(codePage({}))
    if (typed.trim() === '') return again(codePage({ typed, why: WRONG_CODE.empty }))
    const code = readCode(typed)
    if (!code) return again(codePage({ typed, why: WRONG_CODE.unlike }))
    const found = await works.open(
      bodyByShortCode(code),
      (work) => touchpointByCode(work, code),
      () => CITIZEN,
    )
    return found ? see(`/e/${code}`) : again(codePage({ typed, why: WRONG_CODE.nobodys }))
  },
})
