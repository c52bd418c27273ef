import type { Status } from '../terms/status.ts'

/** What happened on the way, as the client reads it. */
export const TURN_WORDS: Readonly<Record<Status['turns'][number]['kind'], string>> = {
  extended: 'Продлили срок ответа, причина в переписке',
  paused: 'Приостановили срок',
  resumed: 'Срок снова идёт',
  'visit-planned': 'Назначили выезд',
}

export const SAID_WORDS = {
  appeal: 'Вы написали',
  words: { client: 'Вы добавили', body: 'Мы сообщили' },
  question: 'Мы спросили',
  answer: 'Наш ответ',
} as const

export const DECISIONS = {
  upheld: 'Жалоба удовлетворена',
  'not-upheld': 'Жалоба не удовлетворена',
} as const

/** One sentence for every wrong code and number: it tells nobody which of the two was right. */
export const WRONG_STATUS = 'Обращения с таким номером и кодом нет. Сверьте каждый знак с тем, что вы записали'
