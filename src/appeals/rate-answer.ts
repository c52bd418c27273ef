import type { Secrets } from '#platform/db/secrets.ts'
import { ratingAddress } from '#platform/http/ratings.ts'
import type { Appeal } from './terms/appeal.ts'

/** What kind of thing an answer is that its client rates. */
const ANSWER_RATED = 'appeal'

/**
 * Where the answer is rated: a signed address that opens a page, and counts nothing until its button is pressed.
 * The letter and the page carry the same one, so an answer is rated once. What is outside the competence is not asked about.
 *
 * @clause K1.3, M15c, M18d
 */
export const rateOf = (
  secrets: Pick<Secrets, 'links'>,
  bodyId: string,
  { id, answeredAt, rating, outsideAt }: Pick<Appeal, 'id' | 'answeredAt' | 'rating' | 'outsideAt'>,
): string | undefined =>
  answeredAt && rating === null && !outsideAt
    ? ratingAddress(secrets, { bodyId, kind: ANSWER_RATED, id, once: id })
    : undefined
