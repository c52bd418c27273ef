import type { Temporal } from 'temporal-polyfill'
import { bringMessages, takeMessages } from '#appeals'
import { given } from '../parts.ts'
import type { Act } from '../story/acts.ts'
import { intakeOf, type Telling } from './one.ts'
import { WRITERS } from './writers.ts'

const HEAD = [
  'Номер сообщения',
  'Дата создания',
  'ФИО',
  'Эл. почта',
  'Категория',
  'Текст сообщения',
  'Статус',
  'Дата ответа',
  'Текст ответа',
]

const WORDS = [
  'Не приняли заявку на субсидию на молоко, сайт пишет об ошибке.',
  'Обочину у полей засыпали мусором после уборки.',
  'Когда начнут принимать заявки на племенной скот?',
  'В посёлке нет ветеринара третий месяц.',
  'Поле рядом с домом обработали без предупреждения.',
]

/** Files of ПОС that were brought, each so many days ago. */
const BROUGHT = [250, 110, 9]

/** Nobody leaves a message unregistered for so many days. */
const LONG_AGO = 30

/** Messages of another system, brought as a file and taken in. */
export const importActs = (telling: Telling, today: Temporal.PlainDate): Act[] =>
  BROUGHT.map((ago) => ({
    ...{ ago, by: 'clerk', at: { hour: 9, minute: 40 } },
    do: async (work) => {
      const file = {
        name: `ПОС, выгрузка ${today.subtract({ days: ago })}.csv`,
        bytes: Buffer.from(fileOf(ago, today)),
      }
      const id = given(await bringMessages(work, { file, source: 'ПОС' }))
      given(await takeMessages(work, intakeOf(telling), id))
    },
  }))

/** Messages of the days before; two of a file had been answered there, of an old file all. */
function fileOf(ago: number, today: Temporal.PlainDate): string {
  const day = (back: number) => dotted(today.subtract({ days: ago + back }))
  const lines = WORDS.map((words, place) => {
    const { name, email = '' } = WRITERS[place + (ago % 7)] ?? { name: '' }
    const ended =
      place < 2 || ago > LONG_AGO
        ? ['Дан ответ', `${day(1)} 15:00`, 'Ответили на странице сообщения.']
        : ['На исполнении', '', '']
    return [`ПОС-${ago}${place}`, `${day(6 - place)} 10:22`, name, email, 'Сельское хозяйство', words, ...ended]
  })
  return [HEAD, ...lines].map((cells) => cells.join(';')).join('\r\n')
}

const dotted = (day: Temporal.PlainDate): string => day.toString().split('-').toReversed().join('.')
