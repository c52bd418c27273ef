import type { Speech, Trouble } from './terms.ts'
import { chats } from './topics/chats.ts'
import { deadline } from './topics/deadline.ts'
import { documents } from './topics/documents.ts'
import { incomplete } from './topics/incomplete.ts'
import { nowhere } from './topics/nowhere.ts'
import { phone } from './topics/phone.ts'
import { post } from './topics/post.ts'
import { progress } from './topics/progress.ts'
import { queue } from './topics/queue.ts'
import { site } from './topics/site.ts'
import { staff } from './topics/staff.ts'
import { stand } from './topics/stand.ts'
import { subsidy } from './topics/subsidy.ts'
import { unclear } from './topics/unclear.ts'

/** How each trouble is spoken of. */
export const TOPICS: Readonly<Record<Trouble, Speech>> = {
  deadline,
  unclear,
  incomplete,
  phone,
  documents,
  site,
  subsidy,
  staff,
  queue,
  stand,
  nowhere,
  chats,
  post,
  progress,
}
