import type { Plot } from './plot.ts'
import { chats } from './plots/chats.ts'
import { documents } from './plots/documents.ts'
import { mailbox } from './plots/mailbox.ts'
import { phone } from './plots/phone.ts'
import { queue } from './plots/queue.ts'
import { site } from './plots/site.ts'
import { stand } from './plots/stand.ts'
import { subsidy } from './plots/subsidy.ts'
import { unclear } from './plots/unclear.ts'

/** Every state in which a problem can stand, once. */
export const PLOTS: readonly Plot[] = [phone, mailbox, site, subsidy, documents, stand, queue, unclear, chats]

/** So many days before it was stated somebody surely spoke of it, however small the year is. */
const SPOKEN_BEFORE = [4, 9, 17]

/** On which days who writes of what, so that every problem has words that show it. */
export const PLANTED = PLOTS.flatMap(({ trouble, channel, statedAgo }) =>
  SPOKEN_BEFORE.map((days) => ({ ago: statedAgo + days, trouble, channel })),
)
