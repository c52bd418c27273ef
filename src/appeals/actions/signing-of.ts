import { ownHands } from '#identity'
import type { Work } from '#platform/work.ts'
import type { Signing } from '../rules/answering.ts'
import { readAppealSettings } from '../store/settings.ts'

/** What decides whether whoever acts may sign an answer. @clause M18b */
export async function signingOf(work: Work): Promise<Signing> {
  const { ownSigning } = await readAppealSettings(work)
  return { hands: await ownHands(work), ownAllowed: ownSigning }
}
