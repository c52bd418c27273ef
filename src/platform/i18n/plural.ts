import { number } from './numbers.ts'

/** The three forms of a Russian noun beside a number: 1 ответ, 2 ответа, 5 ответов. */
export interface Forms {
  one: string
  few: string
  many: string
}

export const PEOPLE: Forms = { one: 'человек', few: 'человека', many: 'человек' }

const rules = new Intl.PluralRules('ru')

/** The form that stands beside the number; with a fraction it is the second one: 1,5 часа. */
export function plural(n: number, { one, few, many }: Forms): string {
  const category = rules.select(Math.abs(n))
  if (category === 'one') return one
  return category === 'many' ? many : few
}

/** «1 234 ответа»; the number and the word stay on one line. */
export const counted = (n: number, forms: Forms): string => `${number(n)}\u00a0${plural(n, forms)}`

export const RECORDS = { one: 'запись', few: 'записи', many: 'записей' }
