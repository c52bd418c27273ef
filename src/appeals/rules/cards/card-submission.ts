import type { Temporal } from 'temporal-polyfill'
import type { Attachment } from '#channels'
import type { Contour } from '#clients'
import type { Card, CardTyped } from '../../terms/cards.ts'
import type { Sorting, Submission } from '../../terms/submission.ts'
import type { AnswerWay, AppealKind } from '../../terms.ts'
import { withMedia } from '../sorting/dated-marks.ts'

export interface CardTaking {
  formId: string
  now: Temporal.Instant
  today: Temporal.PlainDate
  timeZone: string
  /** What the rules propose: it stands where nobody chose. */
  proposed: Sorting
  files: readonly Attachment[]
  touchpointIds: readonly string[]
  topicCodes: readonly string[]
}

/** What came on an earlier day is taken as of its middle: the hour is not known, and its day is a working one or it is not. */
const NOON = { hour: 12 }

/** A card as an appeal on its way in; whoever may registers it at once. @clause K2.4, K2.5, M18b */
export function cardSubmission(card: Card, taking: CardTaking): Submission {
  const { way, author, words, answerBy, kind, regime } = card
  return {
    message: {
      way,
      receivedAt: receivedAt(card, taking),
      postmarkedOn: way === 'post' ? card.postmarkedOn : undefined,
      author,
      words,
      files: taking.files,
    },
    contour: card.contour as Contour,
    sorting: sortingOf(card, taking),
    formId: taking.formId,
    touchpointId: taking.touchpointIds.find((id) => id === card.touchpointId),
    segment: card.segment,
    clientId: card.clientId,
    representative: card.representative,
    coAuthors: card.coAuthors,
    answerBy: answerBy ?? usualAnswer(card),
    answerTo: answerTo(answerBy ?? usualAnswer(card), card),
    isRegistered: kind !== undefined && regime !== undefined ? true : card.outcome === 'answered',
  }
}

function receivedAt({ receivedOn }: Card, { now, today, timeZone }: CardTaking): Temporal.Instant {
  if (!receivedOn || receivedOn.equals(today)) return now
  return receivedOn.toZonedDateTime({ timeZone, plainTime: NOON }).toInstant()
}

/** Where it was answered in the talk and nobody chose, it is a question by the body's own rules. */
function sortingOf(card: Card, { proposed, topicCodes }: CardTaking): Sorting {
  const { way, outcome, kind, regime } = card
  const isTalk = way === 'phone' && outcome === 'answered'
  const is = kind ?? (isTalk && !regime ? 'question' : proposed.kind)
  const law = regime ?? (isTalk && card.contour === 'external' ? 'own' : proposed.regime)
  return {
    regime: law,
    kind: is,
    direction: is === proposed.kind ? proposed.direction : directionOf(is),
    need: card.need ?? proposed.need,
    marks: withMedia(card.marks, law, card.segment),
    topicCode: topicCodes.find((code) => code === card.topicCode),
  }
}

const directionOf = (kind: AppealKind): Sorting['direction'] =>
  kind === 'information' || kind === 'question' ? 'information' : 'appeals'

/** Where nobody says how: as the way in suggests and their contacts allow. */
const usualAnswer = ({ way, author }: Pick<Card, 'way' | 'author'>): AnswerWay => {
  if (way === 'phone') return author.phone ? 'phone' : 'status'
  if (author.email) return 'email'
  return author.address ? 'post' : 'status'
}

const answerTo = (by: AnswerWay, { author: { email, phone, address } }: Pick<Card, 'author'>): string | undefined =>
  ({ email, post: address, phone, hand: phone, status: undefined, none: undefined })[by]

/** What a card holds that an appeal has no place for, in words for its line of time; empty where there is nothing. */
export function cardNote(way: Card['way'], typed: CardTyped): string {
  const lines: [label: string, field: keyof CardTyped, of: readonly Card['way'][]][] = [
    ['Номер отправителя', 'senderNumber', ['post']],
    ['Кому адресовано', 'addressee', ['post']],
    ['Принимал', 'receivedBy', ['reception']],
    ['Где получено', 'place', ['stand', 'other', 'oral']],
  ]
  return lines
    .filter(([, field, of]) => of.includes(way) && String(typed[field]).trim() !== '')
    .map(([label, field]) => `${label}: ${String(typed[field]).trim()}`)
    .join('. ')
}
