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

/** Why a code from a poster has not opened. */
export const WRONG_CODE = {
  empty: 'Наберите код: он напечатан на плакате или листке',
  unlike: 'В коде восемь знаков: цифры и латинские буквы. Сверьте его с плакатом',
  nobodys: 'Такого кода у нас нет. Сверьте каждый знак с плакатом, буквы в нём латинские',
} as const
