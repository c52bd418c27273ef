import { type Answer, again, NotFound } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { anyone } from '#platform/http/permission.ts'
import { hasRated, ratingAddress } from '#platform/http/ratings.ts'
import type { PlainRoute } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { CITIZEN, type Work } from '#platform/work.ts'
import { type IntakeParts, takeAtEntry } from './actions/take-at-entry.ts'
import { bodyOfEntry, codeOf, type Entry, type Filled, filledIn, formIdIn } from './citizen-entry.ts'
import { draftFormId, draftKeyHash, noDraftCookie } from './draft-key.ts'
import { goneAnswer } from './gone-entry.ts'
import { ANSWERING } from './instruments/ratings.ts'
import { drawNewReceipt, drawReceipt } from './receipt-page.ts'
import { firstRefused } from './rules/missing.ts'
import { stepPage } from './step-page.ts'

/** The last step of the survey: the answer goes into the box, its receipt is shown, its draft is gone. @clause K4.2 */
export function sendingRoute({ config, secrets, works }: SliceParts, intake: IntakeParts): PlainRoute {
  const key = secrets.receipts
  return {
    method: 'POST',
    path: '/e/:code/answers',
    may: anyone,
    perMinute: config.ANSWERS_PER_MINUTE,
    plain: async (ask) => {
      const code = codeOf(ask)
      const formId = formIdIn(ask.form.get('id'))
      const hasDraft = draftFormId(ask) === formId
      const sent = {
        mode: 'online' as const,
        formId,
        fill: (entry: Entry): Filled => ({ ...filledIn(entry, ask), formId }),
        draft: (entry: Entry) => (hasDraft ? draftKeyHash(key, entry.code, formId) : undefined),
      }
      const taken = code === undefined ? undefined : await takeAtEntry(intake, code, sent)
      if (!taken) return goneAnswer(works, ask, key)
      if ('refused' in taken) {
        const { entry, filled, refused } = taken
        return { ...again(stepPage(entry, filled, firstRefused(filled.steps, refused))), of: entry.body }
      }
      const page =
        'before' in taken
          ? await drawBefore(ask, taken.before)
          : {
              ...drawNewReceipt(taken.done.receipt, taken.entry, taken.today, wentAddress(ask, taken.entry)),
              of: taken.entry.body,
            }
      return hasDraft ? { ...page, cookies: [noDraftCookie(`/e/${code}`)] } : page
    },
  }

  /** Where «Как прошло?» is answered, unless it was in this visit. */
  function wentAddress(ask: Ask, { body }: Entry): string | undefined {
    return hasRated(ask, ANSWERING.kind) ? undefined : ratingAddress(secrets, { bodyId: body.id, ...ANSWERING })
  }

  async function drawBefore(ask: Ask, receipt: string): Promise<Answer> {
    const opening = bodyOfEntry(ask)
    const draw = async (work: Work) => ({ ...(await drawReceipt(work, receipt, key, 'sent before')), of: work.body })
    const answer = opening && (await works.open(opening, draw, () => CITIZEN))
    if (!answer) throw new NotFound()
    return answer
  }
}
