import type { Temporal } from 'temporal-polyfill'

/** The time zones of Russia, from west to east, by the cities that people know. */
export const TIME_ZONES: Readonly<Record<string, string>> = {
  'Europe/Kaliningrad': 'Калининград',
  'Europe/Moscow': 'Москва, Санкт-Петербург, Краснодар',
  'Europe/Simferopol': 'Симферополь',
  'Europe/Kirov': 'Киров',
  'Europe/Volgograd': 'Волгоград',
  'Europe/Astrakhan': 'Астрахань',
  'Europe/Saratov': 'Саратов',
  'Europe/Ulyanovsk': 'Ульяновск',
  'Europe/Samara': 'Самара, Ижевск',
  'Asia/Yekaterinburg': 'Екатеринбург, Челябинск, Уфа, Пермь',
  'Asia/Omsk': 'Омск',
  'Asia/Novosibirsk': 'Новосибирск',
  'Asia/Barnaul': 'Барнаул, Горно-Алтайск',
  'Asia/Tomsk': 'Томск',
  'Asia/Novokuznetsk': 'Кемерово, Новокузнецк',
  'Asia/Krasnoyarsk': 'Красноярск, Абакан, Кызыл',
  'Asia/Irkutsk': 'Иркутск, Улан-Удэ',
  'Asia/Chita': 'Чита',
  'Asia/Yakutsk': 'Якутск, Благовещенск',
  'Asia/Khandyga': 'Хандыга',
  'Asia/Vladivostok': 'Владивосток, Хабаровск, Биробиджан',
  'Asia/Ust-Nera': 'Усть-Нера',
  'Asia/Magadan': 'Магадан',
  'Asia/Sakhalin': 'Южно-Сахалинск',
  'Asia/Srednekolymsk': 'Среднеколымск',
  'Asia/Anadyr': 'Анадырь',
  'Asia/Kamchatka': 'Петропавловск-Камчатский',
}

export interface ZoneChoice {
  value: string
  label: string
}

/** The zones with what their clocks show at this moment: an offset is a law that changes, so it is computed, not written. */
export const zoneChoices = (at: Temporal.Instant): ZoneChoice[] =>
  Object.entries(TIME_ZONES).map(([zone, cities]) => ({ value: zone, label: `${cities}: ${offsetOf(zone, at)}` }))

/** «Магадан: UTC+11». */
export const zoneLabel = (zone: string, at: Temporal.Instant): string =>
  `${TIME_ZONES[zone] ?? zone}: ${offsetOf(zone, at)}`

function offsetOf(zone: string, at: Temporal.Instant): string {
  const minutes = at.toZonedDateTimeISO(zone).offsetNanoseconds / 60e9
  const hours = Math.trunc(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`
}
