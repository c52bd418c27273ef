import type { Channel } from '#touchpoints'

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
