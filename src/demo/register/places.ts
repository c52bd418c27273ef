import type { Channel, EntryContent } from '#touchpoints'
import { found } from './told.ts'

/** No telephone in the country has the code 000; `.example` leads nowhere. */
const OFFICE = 'ул. Хлебная, 4'
const OPEN = 'пн–чт с 9:00 до 18:00, пт с 9:00 до 16:45, обед с 13:00 до 13:45'

/** Where the ministry is found as a whole, by channel. */
export const PLACES: Readonly<Record<Channel, EntryContent['whereabouts']>> = {
  email: found({ email: 'priemnaya@zaozerye.example', hours: 'письма читаем по рабочим дням' }),
  phone: found({ phone: '+7 (000) 200-10-10', hours: OPEN }),
  post: found({ address: OFFICE }),
  reception: found({ address: `${OFFICE}, каб. 12`, hours: OPEN }),
  vk: found({ link: 'https://vk.zaozerye.example/minselhoz', hours: 'отвечаем по рабочим дням до 17:00' }),
  ok: found({ link: 'https://ok.zaozerye.example/minselhoz', hours: 'отвечаем по рабочим дням до 17:00' }),
  site: found({ link: 'https://zaozerye.example' }),
  messengers: found({ link: 'https://chat.zaozerye.example/minselhoz' }),
  pos: found({ link: 'https://pos.zaozerye.example/minselhoz' }),
  stand: found({ address: `${OFFICE}, первый этаж`, hours: OPEN }),
  other: found({ address: OFFICE }),
}

export const ACCESSIBILITY: Readonly<Partial<Record<Channel, string>>> = {
  email: 'Письмо можно написать простыми словами, без бланка. По просьбе отвечаем крупным шрифтом',
  phone: 'Если плохо слышите, позвоните через службу видеосвязи с переводчиком жестового языка или напишите нам',
  post: 'Ответ присылаем на бумаге крупным шрифтом, если попросите об этом в письме',
  reception: 'Вход без ступеней, кабинет на первом этаже. Сотрудник спустится на крыльцо, если позвонить с него',
  site: 'Есть версия для слабовидящих, страницы читает программа экранного доступа',
  vk: 'К снимкам объявлений пишем тот же текст словами',
  stand: 'Листы висят на высоте сидящего человека, главное набрано крупно',
}

/** How it is known how many come. */
export const COUNTED: Readonly<Record<Channel, EntryContent['demand']>> = {
  email: { counting: 'here', perMonth: null, note: '' },
  phone: { counting: 'here', perMonth: null, note: '' },
  post: { counting: 'here', perMonth: null, note: '' },
  reception: { counting: 'here', perMonth: null, note: '' },
  vk: { counting: 'here', perMonth: null, note: '' },
  ok: { counting: 'here', perMonth: null, note: '' },
  site: { counting: 'elsewhere', perMonth: 2_100, note: 'Счётчик посещений сайта' },
  messengers: { counting: 'here', perMonth: null, note: '' },
  pos: { counting: 'elsewhere', perMonth: 60, note: 'Считает сама платформа' },
  stand: { counting: 'estimated', perMonth: 150, note: 'Вахтёр считает неделю в квартал' },
  other: { counting: 'impossible', perMonth: null, note: '' },
}
