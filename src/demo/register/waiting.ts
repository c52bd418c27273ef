import { returnAmendment, withdrawAmendment } from '#touchpoints'
import { given } from '../parts.ts'
import type { Act } from '../story/acts.ts'
import { ADDED } from './additions.ts'
import { APPENDIX } from './appendix.ts'
import type { Bases } from './bases.ts'
import { FIELD_CHAT, FIELD_PHONE } from './journal.ts'
import { draft, submit } from './propose.ts'
import { basis, type DayAgo, found, needs, PROCESSES } from './told.ts'

/** Amendments that stand open today, one in every state. */
export function openAmendments(bases: Bases, day: DayAgo): Act[] {
  return [...withdrawn(bases), ...returned(bases), ...submitted(bases, day), ...drafted()]
}

function withdrawn({ noDoubles: grounds }: Bases): Act[] {
  let id = ''
  return [
    {
      ago: 41,
      by: 'secretary',
      do: async (work) => {
        id = await submit(work, {
          ...{ deed: 'exclude', unit: 'appeals', grounds },
          at: APPENDIX.ok,
          successor: APPENDIX.vk,
          reason: 'Вопросов приходит мало',
        })
      },
    },
    // Low demand takes no touchpoint out of the register: somebody thought better of it.
    { ago: 37, by: 'secretary', do: async (work) => given(await withdrawAmendment(work, id)) },
  ]
}

function returned({ rules }: Bases): Act[] {
  let id = ''
  return [
    {
      ago: 25,
      by: 'support',
      do: async (work) => {
        id = await submit(work, {
          deed: 'include',
          unit: 'support',
          content: {
            process: PROCESSES.subsidies,
            name: 'Стенд',
            channel: 'stand',
            direction: 'services',
            bases: [rules],
            needs: needs('information', 'consultation'),
            whereabouts: found({ address: 'ул. Хлебная, 4, второй этаж' }),
          },
          reason: 'Очередь у кабинета ждёт стоя и читает стену',
        })
      },
    },
    {
      ago: 21,
      by: 'registrar',
      do: async (work) => {
        const remarks = [
          { field: 'name', why: 'Назовите так, чтобы было понятно, какой это стенд: у министерства их два' },
          { field: 'needs', why: 'Консультацию стенд не даёт. Оставьте получение информации' },
          { field: 'accessibility', why: 'Напишите, на какой высоте висят листы и набраны ли они крупно' },
        ] as const
        given(await returnAmendment(work, id, { words: 'Стенд нужен, поправьте три места', remarks }))
      },
    },
  ]
}

function submitted({ appeals }: Bases, day: DayAgo): Act[] {
  return [
    {
      ago: 10,
      by: 'secretary',
      do: async (work) =>
        void (await submit(work, {
          ...{ deed: 'change', unit: 'appeals', at: APPENDIX.phone },
          content: {
            bases: [
              appeals,
              basis('contract', 'Многоканальный телефон', { number: '31/Т', on: day(14), until: day(-380) }),
            ],
          },
          reason: 'Прежний контракт заканчивается',
          grounds: basis('internal', 'Контракт на телефон', { number: '31/Т', on: day(14) }),
        })),
    },
    {
      ago: 5,
      by: 'editor',
      do: async (work) =>
        void (await submit(work, {
          deed: 'include',
          unit: 'crops',
          content: {
            process: PROCESSES.asking,
            name: 'Телефон дежурного агронома',
            channel: 'phone',
            direction: 'appeals',
            bases: [
              basis('directive', 'Дежурить на линии в посевную и уборку', { who: 'заместитель министра', on: day(9) }),
            ],
            needs: needs('consultation', 'feedback'),
            whereabouts: found({ phone: FIELD_PHONE, hours: 'с 7:00 до 21:00' }),
          },
          reason: 'По этому номеру звонят с весны',
        })),
    },
  ]
}

function drafted(): Act[] {
  return [
    {
      ago: 3,
      by: 'editor',
      do: async (work) =>
        void (await draft(work, {
          deed: 'include',
          unit: 'crops',
          content: {
            process: PROCESSES.alone,
            name: 'Чат полеводов',
            channel: 'messengers',
            whereabouts: found({ link: FIELD_CHAT }),
          },
          reason: '',
        })),
    },
  ]
}

/** A file with a process of six rows, brought and sent to the registrar. */
export const IMPORTED = {
  name: 'otchety-hozyaystv.csv',
  rows: 6,
  process: 'Приём отчётов получателей субсидий',
} as const

export const importedFile = (): Buffer => {
  const rows = [
    [ADDED.office, 'Представление документов', 'Офлайн-точка'],
    [ADDED.phone, 'Получение консультации', 'Офлайн-точка'],
    [ADDED.email, 'Представление документов', 'Цифровая точка'],
    [
      'Личный кабинет получателя субсидии',
      'Представление документов\nПолучение результата, ответа, разъяснения',
      'Цифровая точка',
    ],
    [ADDED.post, 'Представление документов', 'Офлайн-точка'],
    ['Форма отчёта на официальном сайте', 'Получение форм документов', 'Офлайн-точка'],
  ]
  const heading = [
    'N',
    'Процесс взаимодействия с внешним клиентом',
    'Точка взаимодействия',
    'Удовлетворяемые потребности клиента',
    'Особенности взаимодействия с клиентом (в цифровой или офлайн-точках)',
  ]
  const lines = [
    heading,
    ...rows.map((cells, place) => [place === 0 ? '1' : '', place === 0 ? IMPORTED.process : '', ...cells]),
  ]
  return Buffer.from(
    `\uFEFF${lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n')}\r\n`,
  )
}
