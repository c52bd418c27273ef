import type { Channel } from '#touchpoints'
import type { Thank, Trouble } from '../words/terms.ts'

/** What a channel of the ministry is like. */
export interface ChannelLife {
  /** How many people come this way, against each other. */
  people: number
  /** What an interaction is called in the journal. */
  interaction: string
  /** Shut on days off. */
  isOffice: boolean
  /** How often somebody meets a trouble here. */
  troubles: Readonly<Partial<Record<Trouble, number>>>
  thanks: readonly Thank[]
  /** How often there is an employee to judge. */
  staffMet: number
}

const life = (wish: ChannelLife): ChannelLife => wish

export const CHANNEL_LIFE: Readonly<Record<Channel, ChannelLife>> = {
  phone: life({
    people: 3.2,
    interaction: 'call',
    isOffice: true,
    troubles: { phone: 0.44, staff: 0.07, unclear: 0.06, nowhere: 0.05, progress: 0.05, subsidy: 0.03 },
    thanks: ['reached', 'reached', 'kind', 'plain', 'quick', 'open'],
    staffMet: 0.9,
  }),
  email: life({
    people: 2.4,
    interaction: 'letter',
    isOffice: false,
    troubles: { deadline: 0.1, unclear: 0.1, incomplete: 0.09, progress: 0.05, documents: 0.04, subsidy: 0.03 },
    thanks: ['quick', 'quick', 'plain', 'online', 'helped'],
    staffMet: 0.35,
  }),
  site: life({
    people: 3,
    interaction: 'visit',
    isOffice: false,
    troubles: { site: 0.33, nowhere: 0.08, unclear: 0.05 },
    thanks: ['online', 'online', 'plain', 'open'],
    staffMet: 0,
  }),
  vk: life({
    people: 1.2,
    interaction: 'message',
    isOffice: false,
    troubles: { chats: 0.17, unclear: 0.05, subsidy: 0.05, site: 0.03 },
    thanks: ['online', 'quick', 'open', 'helped'],
    staffMet: 0.3,
  }),
  ok: life({
    people: 0.7,
    interaction: 'message',
    isOffice: false,
    troubles: { chats: 0.16, subsidy: 0.06, unclear: 0.05 },
    thanks: ['online', 'kind', 'open'],
    staffMet: 0.3,
  }),
  messengers: life({
    people: 1.1,
    interaction: 'message',
    isOffice: false,
    troubles: { chats: 0.13, unclear: 0.06, progress: 0.05 },
    thanks: ['quick', 'online', 'plain'],
    staffMet: 0.4,
  }),
  pos: life({
    people: 0.6,
    interaction: 'message',
    isOffice: false,
    troubles: { deadline: 0.1, incomplete: 0.1, unclear: 0.08 },
    thanks: ['quick', 'plain'],
    staffMet: 0.2,
  }),
  post: life({
    people: 0.7,
    interaction: 'letter',
    isOffice: true,
    troubles: { post: 0.16, deadline: 0.13, incomplete: 0.08, documents: 0.06 },
    thanks: ['plain', 'quick', 'helped'],
    staffMet: 0.15,
  }),
  reception: life({
    people: 1.5,
    interaction: 'reception',
    isOffice: true,
    troubles: { queue: 0.22, documents: 0.19, staff: 0.07, nowhere: 0.05, subsidy: 0.04 },
    thanks: ['kind', 'orderly', 'orderly', 'helped', 'plain'],
    staffMet: 0.97,
  }),
  stand: life({
    people: 0.6,
    interaction: 'look',
    isOffice: true,
    troubles: { stand: 0.26, nowhere: 0.08 },
    thanks: ['orderly', 'open', 'plain'],
    staffMet: 0,
  }),
  other: life({
    people: 0.3,
    interaction: 'message',
    isOffice: true,
    troubles: { nowhere: 0.1, unclear: 0.08 },
    thanks: ['open', 'kind'],
    staffMet: 0.5,
  }),
}
