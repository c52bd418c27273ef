const MONTHS = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ')
const ROMAN = ['I', 'II', 'III', 'IV']

/** «ноябрь 2026» out of `2026-11`. */
export const monthOf = (key: string): string => `${MONTHS[Number(key.slice(5)) - 1]} ${key.slice(0, 4)}`

/** «IV квартал 2026» out of `2026-q4`. */
export const quarterOf = (key: string): string => `${ROMAN[Number(key.slice(-1)) - 1]} квартал ${key.slice(0, 4)}`
