import type { Secrets } from '#platform/db/secrets.ts'
import { ratingAddress } from '#platform/http/ratings.ts'
import type { Appeal } from './terms/appeal.ts'

/** What kind of thing an answer is that its client rates. */
const ANSWER_RATED = 'appeal'

/**
 * Where the answer is rated: a signed address that opens a page, and counts nothing until its button is pressed.
 * The letter and the page carry the same one, so an answer is rated once.
 *
 * @clause M15c, M18d
 */
export const rateOf = (
  secrets: Pick<Secrets, 'links'>,
  bodyId: string,
  { id, answeredAt, rating }: Pick<Appeal, 'id' | 'answeredAt' | 'rating'>,
): string | undefined =>
  answeredAt && rating === null ? ratingAddress(secrets, { bodyId, kind: ANSWER_RATED, id, once: id }) : undefined
