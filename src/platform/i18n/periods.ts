const MONTHS = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ')
const ROMAN = ['I', 'II', 'III', 'IV']

/** «ноябрь 2026» out of `2026-11`. */
export const monthOf = (key: string): string => `${MONTHS[Number(key.slice(5)) - 1]} ${key.slice(0, 4)}`

/** «IV квартал 2026» out of `2026-q4`. */
export const quarterOf = (key: string): string => `${ROMAN[Number(key.slice(-1)) - 1]} квартал ${key.slice(0, 4)}`

const TO_MONTHS = 'январю февралю марту апрелю маю июню июлю августу сентябрю октябрю ноябрю декабрю'.split(' ')

/** «ноябрь 2026» or «IV квартал 2026». */
export const periodOf = (key: string): string => (key.includes('q') ? quarterOf(key) : monthOf(key))

/** «к октябрю», «к III кварталу»: what something is held against. */
export const toPeriod = (key: string): string =>
  key.includes('q') ? `к ${ROMAN[Number(key.slice(-1)) - 1]} кварталу` : `к ${TO_MONTHS[Number(key.slice(5)) - 1]}`

/** «ноя»: under a point of a chart. */
export const shortMonth = (key: string): string => monthOf(key).slice(0, 3)
