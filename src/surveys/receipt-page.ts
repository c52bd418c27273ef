import type { Temporal } from 'temporal-polyfill'
import { type Answer, NotFound, show } from '#platform/http/answer.ts'
import { dayAndMonth } from '#platform/i18n/dates.ts'
import type { Work } from '#platform/work.ts'
import { readPlaces } from '#touchpoints'
import { RATING_FIELD, WENT } from './instruments/ratings.ts'
import type { Entry } from './known-entries.ts'
import { ReceiptPage, type ReceiptProps } from './pages/citizen/receipt.tsx'
import { receiptHash } from './receipt.ts'
import { findReceipt } from './store/find-receipt.ts'

/**
 * The page right after a new answer went into the box: all that it says is known without asking.
 *
 * @param went where «Как прошло?» is answered, unless it was in this visit
 */
export const drawNewReceipt = (
  code: string,
  { touchpoint }: Entry,
  today: Temporal.PlainDate,
  went: string | undefined,
): Answer =>
  show((frame) =>
    ReceiptPage({
      frame,
      code,
      answeredOn: dayAndMonth(today, today),
      touchpoint: touchpoint.name,
      counted: false,
      when: 'sent',
      went: went === undefined ? undefined : { action: went, questions: [{ ...WENT, id: RATING_FIELD }] },
    }),
  )

/** The page of a receipt that was given before: the same form sent again, or opened by its code. */
export async function drawReceipt(work: Work, code: string, key: Buffer, when: ReceiptProps['when']): Promise<Answer> {
  const sheet = await findReceipt(work, receiptHash(key, code))
  if (!sheet) throw new NotFound()
  const { placeOf } = await readPlaces(work)
  return show((frame) =>
    ReceiptPage({
      frame,
      code,
      answeredOn: dayAndMonth(sheet.answeredOn, work.today),
      touchpoint: placeOf(sheet.touchpointId ?? '')?.name ?? 'Точка взаимодействия',
      counted: sheet.counted,
      when,
    }),
  )
}
