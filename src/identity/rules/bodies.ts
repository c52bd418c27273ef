import type { Refusal } from '#platform/outcome.ts'
import { LONGEST, whyNotName } from './naming.ts'
import { TIME_ZONES } from './time-zones.ts'

export interface BodyNames {
  name: string
  genitive: string
  timeZone: string
}

/** Why a body may not be called so: both cases are used in sentences, and days begin by its own clocks. */
export function whyNotNamed({ name, genitive, timeZone }: BodyNames): Refusal[] {
  const refusals = [
    ...whyNotName(name, { field: 'name', empty: 'Напишите название органа: кто?', longest: LONGEST.body }),
    ...whyNotName(genitive, {
      field: 'genitive',
      empty: 'Напишите название в родительном падеже: кого?',
      longest: LONGEST.body,
    }),
  ]
  if (!Object.hasOwn(TIME_ZONES, timeZone)) refusals.push({ field: 'timeZone', why: 'Выберите часовой пояс органа' })
  return refusals
}

/** A body's code stands first in its addresses. */
const CODE = /^[a-z][a-z0-9-]{1,30}$/

/** First words of addresses that the product has, had in mind from the beginning, or leaves to the server before it. */
export const RESERVED: readonly string[] = [
  ...['api', 'assets', 'static', 'dev', 'health', 'metrics', 'trial', 'mail', 'files', 'robots', 'favicon', 'www'],
  ...['desk', 'admin', 'administrator', 'operator', 'sign-in', 'sign-out', 'sign-up', 'login', 'logout', 'account'],
  ...['e', 'entry', 'entries', 'receipt', 'receipts', 'view', 'privacy', 'accessibility', 'help', 'about'],
  ...[
    'register',
    'touchpoints',
    'appeals',
    'complaints',
    'suggestions',
    'surveys',
    'instruments',
    'answers',
    'ballots',
  ],
  ...['measures', 'reports', 'knowledge', 'channels', 'clients', 'analysis', 'portal', 'errands', 'bodies', 'search'],
]

/** Why a body may not have this code: its addresses would be read as those of the product's own pages. */
export function whyNotBodyCode(code: string, segmentsInUse: readonly string[]): Refusal[] {
  const field = 'code'
  if (code === '') return [{ field, why: 'Напишите код: с него начнутся адреса органа' }]
  if (!CODE.test(code)) {
    return [{ field, why: 'Возьмите от 2 до 31 знака: строчные латинские буквы, цифры и дефис, первой — буква' }]
  }
  if ([...RESERVED, ...segmentsInUse].includes(code))
    return [{ field, why: `С «${code}» начинаются адреса самой системы. Возьмите другой код` }]
  return []
}

export const CODE_TAKEN: Refusal = { field: 'code', why: 'Орган с таким кодом уже есть. Возьмите другой код' }
