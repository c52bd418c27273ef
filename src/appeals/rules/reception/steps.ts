import type { Refusal } from '#platform/outcome.ts'
import { LONGEST, whyTooLong } from '../acting/typed.ts'
import { coFields, type ReceptionForm } from './form.ts'

/** The pages of the reception, in their sequence. @clause M15c */
export const RECEPTION_STEPS = [
  { id: 'who', name: 'Кто вы' },
  { id: 'name', name: 'Как вас назвать' },
  { id: 'words', name: 'О чём пишете' },
  { id: 'about', name: 'Что приложить' },
  { id: 'answer', name: 'Куда ответить' },
  { id: 'check', name: 'Проверка' },
] as const

export type ReceptionStep = (typeof RECEPTION_STEPS)[number]['id']

export const LAST_PLACE = RECEPTION_STEPS.length

/** The step of an address, counted from 1. */
export const stepAt = (typed: string): number | undefined => {
  const place = /^\d$/.test(typed) ? Number(typed) : 0
  return place >= 1 && place <= LAST_PLACE ? place : undefined
}

export const placeOf = (id: ReceptionStep): number => RECEPTION_STEPS.findIndex((step) => step.id === id) + 1

/**
 * The first step before this place that lacks something, with every reason; nothing where all is there.
 *
 * @clause M15c, M15e
 */
export function barredBefore(place: number, form: ReceptionForm): { place: number; refused: Refusal[] } | undefined {
  for (const [before, { id }] of RECEPTION_STEPS.slice(0, place - 1).entries()) {
    const refused = whyNotStep(id, form)
    if (refused.length > 0) return { place: before + 1, refused }
  }
  return undefined
}

/** What a step still lacks. A name is asked for and never demanded of somebody who speaks for themselves. @clause M15b, M15e */
export function whyNotStep(step: ReceptionStep, form: ReceptionForm): Refusal[] {
  switch (step) {
    case 'who':
      return form.segment === ''
        ? [{ field: 'segment', why: 'Отметьте, кто вы. Если ничего не подходит, выберите «Другое»' }]
        : []
    case 'name':
      return [...whyNotNamed(form), ...tooLong(form)]
    case 'words':
      return form.words.trim() === '' ? [{ field: 'words', why: 'Напишите, о чём хотите сказать или спросить' }] : []
    case 'answer':
      return whyNotReached(form)
    case 'about':
    case 'check':
      return []
  }
}

const LINES = ['organisation', 'contact', 'name', 'representative', 'authority'] as const

const tooLong = (form: ReceptionForm): Refusal[] => [
  ...LINES.flatMap((field) => whyTooLong(form[field], field, LONGEST.line)),
  ...form.coAuthors.flatMap(({ name, contact }, place) =>
    whyTooLong(`${name}${contact}`, coFields(place + 1).name, LONGEST.line),
  ),
]

function whyNotNamed({ isOrganisation, behalf, ...form }: ReceptionForm): Refusal[] {
  const refusals: Refusal[] = []
  if (isOrganisation && form.organisation === '')
    refusals.push({ field: 'organisation', why: 'Напишите название организации' })
  if (behalf === 'representative') {
    if (!isOrganisation && form.name === '') refusals.push({ field: 'name', why: 'Напишите, кого вы представляете' })
    if (form.representative === '')
      refusals.push({ field: 'representative', why: 'Напишите своё имя: вы представляете другого' })
    if (form.authority === '')
      refusals.push({
        field: 'authority',
        why: 'Напишите, что даёт вам право: доверенность, её номер и дата, или родство',
      })
  }
  if (behalf === 'together' && form.coAuthors.every(({ name }) => name === ''))
    refusals.push({ field: coFields(1).name, why: 'Впишите хотя бы одного из тех, кто пишет вместе с вами' })
  return refusals
}

const EMAIL = /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+[.][^\s@<>"(),:;.]{2,}$/u

/** An answer needs somewhere to go. @clause M15b */
function whyNotReached({ answerBy, email, phone, address }: ReceptionForm): Refusal[] {
  const refusals: Refusal[] = []
  if (answerBy === '') refusals.push({ field: 'answerBy', why: 'Выберите, как вам ответить' })
  if (email !== '' && !EMAIL.test(email))
    refusals.push({ field: 'email', why: 'Проверьте адрес почты: он похож на ivan@example.ru' })
  else if (answerBy === 'email' && email === '')
    refusals.push({ field: 'email', why: 'Напишите адрес электронной почты: на него придёт ответ' })
  if (phone !== '' && !isPhone(phone))
    refusals.push({ field: 'phone', why: 'Проверьте номер: в нём от 5 до 15 цифр, можно с кодом города' })
  else if (answerBy === 'phone' && phone === '')
    refusals.push({ field: 'phone', why: 'Напишите номер телефона: по нему мы позвоним' })
  if (answerBy === 'post' && address === '')
    refusals.push({ field: 'address', why: 'Напишите почтовый адрес с индексом: на него придёт письмо' })
  return [
    ...refusals,
    ...whyTooLong(email, 'email', LONGEST.line),
    ...whyTooLong(phone, 'phone', LONGEST.line),
    ...whyTooLong(address, 'address', LONGEST.line),
  ]
}

const isPhone = (typed: string): boolean => {
  const digits = typed.replaceAll(/\D/g, '').length
  return digits >= 5 && digits <= 15
}
