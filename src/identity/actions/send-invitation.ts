import type { Config } from '#platform/config/config.ts'
import { sendLetter } from '#platform/mail/send-letter.ts'
import type { Work } from '#platform/work.ts'
import { invitationLetter } from '../text/administration.ru.ts'
import { makeInvitationLink } from './make-invitation-link.ts'

/** Sends the one-time link by which an invited person comes in. */
export type SendInvitation = (work: Work, person: { id: string; name: string; email: string }) => Promise<void>

export const invitationSender =
  ({ publicUrl }: Pick<Config, 'publicUrl'>): SendInvitation =>
  async (work, { id, name, email }) => {
    const url = `${publicUrl}/sign-in/join/${await makeInvitationLink(work, id)}`
    await sendLetter(work, { to: email, ...invitationLetter({ name, genitive: work.body.genitive, url }) })
  }
