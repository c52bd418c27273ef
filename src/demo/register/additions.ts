import type { Channel, EntryContent } from '#touchpoints'
import type { Bases } from './bases.ts'
import { ACCESSIBILITY, COUNTED } from './places.ts'
import { found, needs, PROCESSES, type ProcessKey, type Told } from './told.ts'

/** Names that the story, the year and the journal have in common. */
export const ADDED = {
  office: 'Кабинет отдела мер поддержки',
  phone: 'Телефон отдела мер поддержки',
  email: 'Электронная почта отдела мер поддержки',
  page: 'Раздел «Меры поддержки» официального сайта',
  post: 'Почта России',
  districts: 'Выездной приём в районах',
  chat: 'Чат получателей субсидий в мессенджере',
  fax: 'Факс отдела мер поддержки',
  hotline: 'Горячая линия по субсидиям',
  box: 'Ящик для заявлений у кабинета 21',
  form: 'Форма отзыва на официальном сайте',
  pos: 'Платформа обратной связи (ПОС)',
  bot: 'Чат-бот на официальном сайте',
} as const

export const SUPPORT_OFFICE = 'ул. Хлебная, 4, каб. 21'
export const SUPPORT_PHONE = '+7 (000) 200-21-21'
export const SUBSIDY_CHAT = 'https://chat.zaozerye.example/subsidii'

const PAPERS = needs(
  { need: 'submission', objects: ['application', 'documents'] },
  { need: 'result', objects: ['result'] },
  'feedback',
)
const HOURS = 'пн–пт с 9:00 до 13:00'

const adding =
  (process: ProcessKey, unit: Told['unit']) =>
  (name: string, channel: Channel, content: Partial<EntryContent>): Told => ({
    process,
    unit,
    name,
    content: {
      process: PROCESSES[process],
      name,
      channel,
      accessibility: ACCESSIBILITY[channel] ?? '',
      demand: COUNTED[channel],
      ...content,
    },
  })

/** The touchpoints of the subsidies, included in the first winter. */
export function subsidyEntries({ rules, phoneContract, districts }: Bases): Told[] {
  const add = adding('subsidies', 'support')
  const services = { direction: 'services', bases: [rules] } as const
  return [
    add(ADDED.office, 'reception', {
      ...services,
      bases: [rules],
      keyFor: ['services'],
      features: 'Запись по телефону, с документами помогаем на месте',
      needs: needs(
        'consultation',
        'forms',
        { need: 'submission', objects: ['application', 'documents'] },
        { need: 'result', objects: ['result', 'clarification'] },
        'feedback',
      ),
      whereabouts: found({ address: SUPPORT_OFFICE, hours: HOURS }),
    }),
    add(ADDED.phone, 'phone', {
      ...services,
      bases: [rules, phoneContract],
      needs: needs({ need: 'information', objects: ['application', 'documents'] }, 'consultation', 'feedback'),
      whereabouts: found({ phone: SUPPORT_PHONE, hours: HOURS }),
    }),
    add(ADDED.email, 'email', {
      ...services,
      bases: [rules],
      needs: needs({ need: 'information', objects: ['application'] }, ...PAPERS),
      whereabouts: found({ email: 'podderzhka@zaozerye.example' }),
    }),
    add(ADDED.page, 'site', {
      ...services,
      bases: [rules],
      needs: needs('information', 'forms'),
      whereabouts: found({ link: 'https://zaozerye.example/podderzhka' }),
      demand: { counting: 'elsewhere', perMonth: 640, note: 'Счётчик посещений сайта' },
    }),
    add(ADDED.post, 'post', {
      ...services,
      bases: [rules],
      needs: PAPERS,
      whereabouts: found({ address: 'ул. Хлебная, 4' }),
    }),
    add(ADDED.districts, 'reception', {
      ...services,
      bases: [districts],
      needs: needs('consultation', { need: 'submission', objects: ['application'] }, 'feedback'),
      whereabouts: found({ address: 'районные дома культуры, по графику на сайте', hours: 'первый четверг месяца' }),
      accessibility: 'Приезжаем на дом к тем, кто не может выйти, если сказать об этом заранее',
    }),
    add(ADDED.fax, 'other', {
      ...services,
      bases: [],
      kind: 'offline',
      needs: needs({ need: 'submission', objects: ['documents'] }),
      whereabouts: found({ phone: '+7 (000) 200-21-22', hours: 'круглосуточно' }),
      accessibility: '',
      demand: { counting: 'estimated', perMonth: 80, note: 'По пачке бумаги у аппарата' },
    }),
    add(ADDED.hotline, 'phone', {
      ...services,
      bases: [rules],
      needs: needs('consultation', { need: 'information', objects: ['application'] }),
      whereabouts: found({ phone: '+7 (000) 200-21-23', hours: 'в дни приёма заявлений' }),
    }),
    add(ADDED.box, 'other', {
      ...services,
      bases: [rules],
      kind: 'offline',
      needs: needs({ need: 'submission', objects: ['application'] }, 'feedback'),
      whereabouts: found({ address: `${SUPPORT_OFFICE}, у двери` }),
      accessibility: 'Щель на высоте одного метра, рядом стол и стул',
    }),
  ]
}

/** What is online alone: why so was told when it was included. */
export function onlineEntries({ appeals, order, startOnline }: Bases): Told[] {
  const add = adding('online', 'appeals')
  return [
    add(ADDED.form, 'site', {
      direction: 'appeals',
      bases: [appeals, order, startOnline],
      needs: needs('feedback', { need: 'other', words: 'Предложение, как работать лучше' }),
      whereabouts: found({ link: 'https://zaozerye.example/otzyv' }),
      demand: { counting: 'here', perMonth: null, note: '' },
    }),
    add(ADDED.pos, 'pos', {
      direction: 'appeals',
      bases: [appeals],
      needs: needs({ need: 'submission', objects: ['appeal'] }, { need: 'result', objects: ['answer'] }, 'feedback'),
      whereabouts: found({ link: 'https://pos.zaozerye.example/minselhoz' }),
      accessibility: 'Форму можно заполнить голосом',
    }),
    add(ADDED.bot, 'messengers', {
      direction: 'appeals',
      bases: [],
      needs: needs('information'),
      whereabouts: found({ link: 'https://zaozerye.example/bot' }),
      accessibility: '',
    }),
  ]
}

/** People wrote there for half a year before it stood in the register. */
export const chatEntry = ({ chat }: Bases): Told =>
  adding('subsidies', 'support')(ADDED.chat, 'messengers', {
    direction: 'services',
    bases: [chat],
    needs: needs('consultation', { need: 'information', objects: ['application'] }, 'feedback'),
    whereabouts: found({ link: SUBSIDY_CHAT, hours: 'отвечаем по рабочим дням до 17:00' }),
    accessibility: 'Пишем короткими сообщениями, голосовые читаем за вас',
  })
