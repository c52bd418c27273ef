import { number } from '#platform/i18n/numbers.ts'
import { counted } from '#platform/i18n/plural.ts'
import type { Check, State } from '../../terms/amendments.ts'

export const rowsOf = (n: number): string => counted(n, { one: 'строка', few: 'строки', many: 'строк' })

/** «все 17 строк», «одну строку». */
export const allRows = (n: number): string =>
  n === 1 ? 'одну строку' : `все ${counted(n, { one: 'строку', few: 'строки', many: 'строк' })}`

export const amendmentsOf = (n: number): string => counted(n, { one: 'правка', few: 'правки', many: 'правок' })

/** What a kind of remark says about several entries at once. */
export const REMARKS: Readonly<Partial<Record<Check, string>>> = {
  basis: 'Не у всех строк есть основание: в форме приказа для него нет графы',
  'other-way': 'Не во всех процессах есть и онлайн-, и офлайн-способ',
  accessibility: 'Не у всех строк сказано, как обратиться людям с особенностями: в форме приказа для этого нет графы',
  quotes: 'В некоторых строках не закрыта кавычка',
  'kind-fits': 'В некоторых строках вид записан иначе, чем следует из канала',
}

export const SAID = {
  taken: 'Строки отправлены на проверку',
  dropped: 'Файл убран. В перечне ничего не изменилось',
  included: 'Правки этого файла включены в перечень',
} as const

export const isSaid = (said: string | undefined): said is keyof typeof SAID => said !== undefined && said in SAID

/** Where several amendments stand. */
export const WHERE: Readonly<Record<State, string>> = {
  draft: 'в черновике',
  submitted: 'на проверке',
  returned: 'возвращены',
  included: 'включены',
  withdrawn: 'отозваны',
}

const SHOWN_AT_MOST = 600

/** A cell as far as one reads it on a page; the file has the rest. */
export const readable = (words: string): string =>
  words.length > SHOWN_AT_MOST ? `${words.slice(0, SHOWN_AT_MOST)}… (всего ${number(words.length)} знаков)` : words
