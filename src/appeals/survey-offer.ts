import type { Config } from '#platform/config/config.ts'
import type { Work } from '#platform/work.ts'
import { listEntries } from '#touchpoints'
import type { SurveyOffer } from './terms/answer.ts'

/** Where the client of this touchpoint is asked how it went; nothing where the register has none for it. @clause K4.4 */
export async function surveyOf(
  work: Work,
  { publicUrl }: Pick<Config, 'publicUrl'>,
  touchpointId: string | null,
): Promise<SurveyOffer | undefined> {
  if (!touchpointId) return undefined
  const entry = (await listEntries(work)).find((one) => one.touchpointId === touchpointId)
  return entry && { code: entry.code, url: `${publicUrl}/e/${entry.code}` }
}
