import type { Channel } from '#touchpoints'

/** How a person gets through, said before the name that the register gives. */
export const HOW: Readonly<Record<Channel, string>> = {
  email: 'Написать письмо',
  site: 'Зайти на сайт',
  vk: 'ВКонтакте',
  ok: 'В Одноклассниках',
  messengers: 'В мессенджере',
  pos: 'Через Госуслуги',
  phone: 'Позвонить',
  post: 'По почте',
  reception: 'Прийти самому',
  stand: 'На месте',
  other: 'Ещё один способ',
}
