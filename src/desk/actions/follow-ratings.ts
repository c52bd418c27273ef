import { noteRating, unratedAppeals } from '#appeals'
import type { Work } from '#platform/work.ts'
import { ratedAppeals, ratingOfAppeal } from '#surveys'

/** Brings ratings of answers, once they are counted, to the appeals that they are about. Done twice, it is done once. @clause M18d */
export async function followRatings(work: Work, key: Buffer): Promise<number> {
  const unrated = await unratedAppeals(work, await ratedAppeals(work))
  for (const appealId of unrated) {
    const rating = await ratingOfAppeal(work, key, appealId)
    // An appeal is rated once, so its id names the rating too.
    if (rating) await noteRating(work, { ...rating, ratingId: appealId })
  }
  return unrated.length
}
