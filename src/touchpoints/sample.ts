import { entryNeed } from './rules/needs.ts'
import type { Channel, EntryNeed } from './terms.ts'

/** What the sample was taken from. */
export const SAMPLE_OF =
  'Приказ министерства сельского хозяйства Магаданской области от 20 марта 2024 г. № 25-ОСН, приложение 1'

export interface SampleProcess {
  name: string
  entries: readonly { name: string; channel: Channel; needs: readonly EntryNeed[] }[]
}

const EMAIL = ['Электронная почта', 'email'] as const
const PHONE = ['Телефонная связь', 'phone'] as const
const POST = ['Почта России', 'post'] as const
const RECEPTION = ['Кабинет внутренних клиентов', 'reception'] as const
const VK = ['Сообщество в социальной сети "Вконтакте"', 'vk'] as const
const OK = ['Сообщество в социальной сети "Одноклассники"', 'ok'] as const

const process = (name: string, need: EntryNeed, places: readonly (readonly [string, Channel])[]): SampleProcess => ({
  name,
  entries: places.map(([place, channel]) => ({ name: place, channel, needs: [need] })),
})

/** The seventeen touchpoints of the Magadan order, word for word; one quotation mark is not closed there. @clause App1 */
export const SAMPLE: readonly SampleProcess[] = [
  process('Запрос на ознакомление с информацией', entryNeed('information'), [EMAIL, PHONE, POST, RECEPTION, VK, OK]),
  process('Получение ответа об ознакомлении с информацией', entryNeed('result', ['answer']), [
    PHONE,
    POST,
    EMAIL,
    RECEPTION,
    VK,
    OK,
  ]),
  process('Ознакомление с информацией без взаимодействия с внутренним клиентом', entryNeed('information'), [
    ['Официальный сайт Министерства', 'site'],
    ['Сообщество в социальной сети "Вконтакте', 'vk'],
    OK,
    ['Каналы и публичные чаты Министерства в Мессенджерах', 'messengers'],
    ['Информационный стенд Министерства', 'stand'],
  ]),
]
