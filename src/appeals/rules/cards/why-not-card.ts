import { Temporal } from 'temporal-polyfill'
import type { Refusal } from '#platform/outcome.ts'
import type { Card, CardTyped } from '../../terms/cards.ts'
import { OUTCOMES_OF } from '../../terms/cards.ts'
import { LONGEST, whyTooLong } from '../acting/typed.ts'
import { whyNotRegimeOf } from '../regimes.ts'

/** What a card is held against. */
export interface CardFacts {
  today: Temporal.PlainDate
  /** Whether the telephone number that was typed is one. */
  isPhone: boolean
  /** The person's or unit's id for a call-back is one of the body's. */
  isCallbackTo: boolean
}

const FARTHEST_YEARS = 2
const EMAIL = /^[^\s<>,;:"()[\]\\@]+@[^\s<>,;:"()[\]\\@]+$/

/**
 * Why this card cannot be saved, everything at once; an empty list means it can. Nobody is turned away for want of a name.
 *
 * @clause K2.4, K2.5, K3.4
 */
export const whyNotCard = (card: Card, typed: CardTyped, facts: CardFacts): Refusal[] => [
  ...whyNotWho(card, facts),
  ...whyNotWhen(card, typed, facts),
  ...(card.words.trim() === '' ? [{ field: 'words', why: 'Запишите, что сказал или написал человек' }] : []),
  ...whyNotEnded(card, typed, facts),
  ...whyNotAnswerWay(card),
  ...(card.contour && card.regime ? whyNotRegimeOf(card.contour, card.regime) : []),
  ...whyTooLong(typed.addressee, 'addressee', LONGEST.line),
  ...whyTooLong(typed.senderNumber, 'senderNumber', LONGEST.line),
  ...whyTooLong(typed.place, 'place', LONGEST.line),
  ...whyTooLong(typed.receivedBy, 'receivedBy', LONGEST.line),
]

/** Whether a person must have confirmed how it is understood: not while they are talking and have answered. @clause M18b */
export const mustBeSorted = ({ way, outcome }: Pick<Card, 'way' | 'outcome'>): boolean =>
  way !== 'oral' && !(way === 'phone' && outcome === 'answered')

/** Why the understanding of it is not yet confirmed. @clause K1.2, M18b */
export function whyNotSorted({ kind, regime, ...card }: Card): Refusal[] {
  if (!mustBeSorted(card)) return []
  const refusals: Refusal[] = []
  if (!kind) refusals.push({ field: 'kind', why: 'Мы предложили вид по тексту. Проверьте его и сохраните' })
  if (!regime) refusals.push({ field: 'regime', why: 'Мы предложили порядок рассмотрения. Проверьте его и сохраните' })
  return refusals
}

function whyNotWho({ contour, author, representative }: Card, { isPhone }: CardFacts): Refusal[] {
  const refusals: Refusal[] = []
  if (!contour) refusals.push({ field: 'contour', why: 'Отметьте, кто говорит: человек со стороны или сотрудник' })
  if (author.kind === 'organisation' && author.name === '')
    refusals.push({ field: 'name', why: 'Напишите название организации' })
  if (author.phone && !isPhone)
    refusals.push({ field: 'phone', why: 'Напишите номер с кодом города или оператора, например +7 413 220-00-10' })
  if (author.email && !EMAIL.test(author.email))
    refusals.push({ field: 'email', why: 'Напишите один адрес, например ivan@example.ru' })
  if (representative?.name === '')
    refusals.push({ field: 'representative', why: 'Напишите, кто говорит за этого человека' })
  if (representative?.authority === '')
    refusals.push({ field: 'authority', why: 'Напишите, что даёт право: доверенность, её номер и дата, или родство' })
  for (const field of ['name', 'contactName', 'address'] as const)
    refusals.push(...whyTooLong(author[field] ?? '', field, LONGEST.line))
  return refusals
}

function whyNotWhen({ receivedOn, postmarkedOn }: Card, typed: CardTyped, { today }: CardFacts): Refusal[] {
  const refusals: Refusal[] = []
  const after = (one: Temporal.PlainDate, other: Temporal.PlainDate) => Temporal.PlainDate.compare(one, other) > 0
  if (typed.receivedOn !== '' && !receivedOn)
    refusals.push({ field: 'receivedOn', why: 'Выберите день, когда получили: такого в календаре нет' })
  if (receivedOn && after(receivedOn, today))
    refusals.push({ field: 'receivedOn', why: 'Этот день ещё не наступил. Выберите день, когда получили' })
  if (receivedOn && after(today.subtract({ years: FARTHEST_YEARS }), receivedOn))
    refusals.push({ field: 'receivedOn', why: 'Это больше двух лет назад. Проверьте год' })
  if (typed.postmarkedOn !== '' && !postmarkedOn)
    refusals.push({ field: 'postmarkedOn', why: 'Выберите день штемпеля: такого в календаре нет' })
  if (postmarkedOn && after(postmarkedOn, receivedOn ?? today))
    refusals.push({ field: 'postmarkedOn', why: 'Штемпель не может быть позже дня получения. Проверьте обе даты' })
  return refusals
}

/** How the talk ended: an answer is written down, with consent at a reception; a call-back has a day. 59-FZ, article 13, part 3. */
function whyNotEnded(
  { way, outcome, reply, kind, callbackOn, author }: Card,
  typed: CardTyped,
  facts: CardFacts,
): Refusal[] {
  const refusals: Refusal[] = []
  if (OUTCOMES_OF[way].length > 0 && !outcome)
    refusals.push({ field: 'outcome', why: 'Отметьте, чем кончился разговор' })
  if (outcome === 'answered' && reply === '')
    refusals.push({ field: 'reply', why: 'Запишите, что вы ответили: это и есть ответ' })
  if (outcome === 'answered' && kind === 'complaint')
    refusals.push({
      field: 'outcome',
      why: 'Жалобу разговором не закрывают: нужно решить, удовлетворена ли она. Выберите «Рассмотрим и ответим»',
    })
  if (way === 'reception' && outcome === 'answered' && typed.consent !== 'yes')
    refusals.push({
      field: 'consent',
      why: 'Устно отвечают с согласия человека (59-ФЗ, ст. 13, ч. 3). Отметьте его или выберите «Рассмотрим и ответим»',
    })
  refusals.push(...whyTooLong(reply, 'reply', LONGEST.words))
  if (outcome !== 'callback') return refusals
  if (!callbackOn) refusals.push({ field: 'callbackOn', why: 'Выберите день, до которого перезвоним' })
  else if (Temporal.PlainDate.compare(callbackOn, facts.today) < 0)
    refusals.push({ field: 'callbackOn', why: 'Этот день уже прошёл. Выберите сегодняшний или более поздний' })
  if (!author.phone) refusals.push({ field: 'phone', why: 'Запишите номер, по которому перезвонить' })
  if (!facts.isCallbackTo) refusals.push({ field: 'callbackTo', why: 'Выберите, кто перезвонит' })
  return refusals
}

function whyNotAnswerWay({ answerBy, author }: Card): Refusal[] {
  if (answerBy === 'email' && !author.email)
    return [{ field: 'email', why: 'Запишите адрес: ответ просят электронной почтой' }]
  if (answerBy === 'post' && !author.address)
    return [{ field: 'address', why: 'Запишите адрес с индексом: ответ просят письмом' }]
  if (answerBy === 'phone' && !author.phone)
    return [{ field: 'phone', why: 'Запишите номер: ответ просят по телефону' }]
  return []
}
