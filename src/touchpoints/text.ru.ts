import type { Channel } from './terms.ts'

/** How a person gets through, said before the name that the register gives. */
export const HOW: Readonly<Record<Channel, string>> = {
  email: 'Электронное письмо',
  site: 'Зайти на сайт',
  vk: 'ВКонтакте',
  ok: 'В Одноклассниках',
  messengers: 'В мессенджере',
  pos: 'Через Госуслуги',
  phone: 'Позвонить',
  post: 'Бумажное письмо',
  reception: 'Прийти лично',
  stand: 'Прочитать на стенде',
  other: 'Ещё один способ',
}

/** What stands on paper: the same words on a poster and on a slip that is given into a hand. */
export const PAPER = {
  ask: 'Как мы справились?',
  tell: 'Скажите нам',
  about: 'О чём отзыв',
  short: 'Около двух минут, без\u00a0имени',
  camera: 'Наведите камеру телефона на\u00a0код',
  noCamera: 'Без камеры',
} as const
