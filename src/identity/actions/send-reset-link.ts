import { record } from '#audit'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { sendLetter } from '#platform/mail/send-letter.ts'
import { normOn } from '#platform/norms.ts'
import type { Work } from '#platform/work.ts'
import { doorkeeper } from '../entry/actors.ts'
import { makeLink } from '../entry/links.ts'
import { LIFETIMES } from '../rules/lifetimes.ts'
import { entrantByEmail } from '../store/entrants.ts'
import { countLinksSince } from '../store/one-time-links.ts'
import { bodyByEmail } from '../store/openings.ts'
import { resetLetter } from '../text/sign-in.ru.ts'

/** Sends the letter if there is somebody to send it to; the asker is told the same either way. */
export async function sendResetLink({ works, config }: SliceParts, email: string): Promise<void> {
  await works.open(bodyByEmail(email), (work) => send(work, email, config.publicUrl), doorkeeper)
}

async function send(work: Work, email: string, publicUrl: string): Promise<void> {
  const entrant = await entrantByEmail(work, email)
  if (!entrant?.hasJoined) return
  const sent = await countLinksSince(work, 'reset', entrant.id, work.now.subtract({ hours: 1 }))
  if (sent >= normOn(LIFETIMES, work.today).resetLettersAnHour) return

  const token = await makeLink(work, 'reset', entrant.id)
  await sendLetter(work, { to: entrant.email, ...resetLetter(entrant.name, `${publicUrl}/sign-in/reset/${token}`) })
  await record(work, 'password.reset-asked', `person:${entrant.id}`)
}
