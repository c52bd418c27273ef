import type { Channel, EntryContent } from '#touchpoints'
import type { Bases } from './bases.ts'
import { ACCESSIBILITY, COUNTED, PLACES } from './places.ts'
import { needs, type PROCESSES, type ProcessKey, type Told, type UnitKey } from './told.ts'

type Row = readonly [name: string, channel: Channel]

const EMAIL: Row = ['Электронная почта', 'email']
const PHONE: Row = ['Телефонная связь', 'phone']
const POST: Row = ['Почта России', 'post']
const RECEPTION: Row = ['Кабинет внутренних клиентов', 'reception']
const VK: Row = ['Сообщество в социальной сети "Вконтакте"', 'vk']
const OK: Row = ['Сообщество в социальной сети "Одноклассники"', 'ok']

const ASKED: Readonly<Partial<Record<Channel, EntryContent['needs']>>> = {
  email: needs(
    { need: 'submission', objects: ['appeal', 'information-request'] },
    { need: 'information', objects: ['appeal', 'information-request'] },
    'feedback',
  ),
  phone: needs('information', 'consultation', 'feedback'),
  post: needs({ need: 'submission', objects: ['appeal', 'information-request'] }, 'feedback'),
  reception: needs('information', 'consultation', { need: 'submission', objects: ['appeal'] }, 'feedback'),
  vk: needs('information', 'consultation', 'feedback'),
  ok: needs('information', 'consultation'),
}

/** What the units say of the entries of Appendix 1 in the first days: all that the five columns of the form have no place for. */
export function toldOfAppendix(bases: Bases): Told[] {
  const told = (process: ProcessKey, unit: UnitKey, [name, channel]: Row, content: Partial<EntryContent>): Told => ({
    process,
    unit,
    name,
    content: {
      whereabouts: PLACES[channel],
      accessibility: ACCESSIBILITY[channel] ?? '',
      demand: COUNTED[channel],
      ...content,
    },
  })
  const asking = (row: Row, more: Partial<EntryContent> = {}) =>
    told('asking', 'appeals', row, {
      direction: 'appeals',
      bases: [bases.appeals, bases.order],
      needs: ASKED[row[1]] ?? [],
      ...more,
    })
  const answer = (row: Row, more: Partial<EntryContent> = {}) =>
    told('answer', 'appeals', row, {
      direction: 'appeals',
      bases: [bases.appeals],
      needs: needs({ need: 'result', objects: ['answer', 'clarification'] }, 'feedback'),
      ...more,
    })
  const alone = (name: string, channel: Channel, more: Partial<EntryContent>) =>
    told('alone', 'crops', [name, channel], {
      direction: 'information',
      bases: [bases.information],
      needs: needs('information'),
      ...more,
    })
  return [
    asking(EMAIL),
    asking(PHONE, { keyFor: ['appeals'], bases: [bases.appeals, bases.phoneContract] }),
    asking(POST),
    asking(RECEPTION, { features: 'Приём без записи, по талону у входа' }),
    asking(VK),
    asking(OK, { accessibility: 'К снимкам объявлений пишем тот же текст словами' }),
    answer(PHONE, { features: 'Ответ по телефону даём, когда человек сам просит об этом' }),
    answer(POST),
    answer(EMAIL),
    answer(RECEPTION),
    answer(VK),
    answer(OK, { accessibility: 'Ответ пришлём и письмом, если так удобнее' }),
    alone('Официальный сайт Министерства', 'site', {
      bases: [bases.information, bases.siteContract],
      needs: needs('information', 'forms', 'feedback'),
    }),
    alone('Сообщество в социальной сети "Вконтакте', 'vk', { direction: null, accessibility: '' }),
    alone(OK[0], 'ok', { direction: null, accessibility: '' }),
    alone('Каналы и публичные чаты Министерства в Мессенджерах', 'messengers', {
      bases: [],
      needs: needs('information', 'feedback'),
      accessibility: 'Короткие сообщения читает голосовой помощник телефона',
    }),
    alone('Информационный стенд Министерства', 'stand', { bases: [bases.standOrder] }),
  ]
}

/** Entries that the story speaks of again. */
export const APPENDIX = {
  phone: { process: 'asking', name: PHONE[0] },
  post: { process: 'asking', name: POST[0] },
  reception: { process: 'asking', name: RECEPTION[0] },
  vk: { process: 'asking', name: VK[0] },
  ok: { process: 'asking', name: OK[0] },
  answerPhone: { process: 'answer', name: PHONE[0] },
  answerReception: { process: 'answer', name: RECEPTION[0] },
  site: { process: 'alone', name: 'Официальный сайт Министерства' },
} as const satisfies Readonly<Record<string, { process: keyof typeof PROCESSES; name: string }>>
