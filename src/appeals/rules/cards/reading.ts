import type { Author } from '#channels'
import { CARD_FIELDS, type Card, type CardTyped, type CardWay, OUTCOMES_OF } from '../../terms/cards.ts'
import type { CoAuthor } from '../../terms/submission.ts'
import { ANSWER_WAYS, APPEAL_KINDS, type AppealKind, MARKS, REGIMES, type Regime } from '../../terms.ts'
import { readDay } from '../acting/typed.ts'
import { isOrganisation } from '../reception/form.ts'

/** What a card may be filled with, beside what appeals themselves know. */
export interface CardChoices {
  contours: readonly string[]
  segments: readonly string[]
  needs: readonly string[]
}

/** All fields of a form, those that are not there empty. */
export function typedIn(get: (field: string) => string, marks: readonly string[]): CardTyped {
  const fields = Object.fromEntries(CARD_FIELDS.map((field) => [field, get(field)]))
  return { ...fields, marks } as unknown as CardTyped
}

/** A card as its fields mean it; what cannot be read is not there. @clause K2.4, K2.5 */
export function readCard(way: CardWay, typed: CardTyped, choices: CardChoices): Card {
  const one = <T extends string>(value: string, among: readonly string[]): T | undefined =>
    among.includes(value) ? (value as T) : undefined
  const segment = one<NonNullable<Card['segment']>>(typed.segment, choices.segments)
  const outcome = one<NonNullable<Card['outcome']>>(typed.outcome, OUTCOMES_OF[way])
  return {
    way,
    contour:
      one(typed.contour, choices.contours) ??
      (choices.contours.length === 1 ? one(choices.contours[0] ?? '', choices.contours) : undefined),
    author: way === 'oral' ? spokenAuthor(typed.name) : authorIn(typed, isOrganisation(segment)),
    segment,
    clientId: typed.clientId || undefined,
    representative:
      typed.representative.trim() || typed.authority.trim()
        ? { name: typed.representative.trim(), authority: typed.authority.trim() }
        : undefined,
    coAuthors: coAuthorsIn(typed.coAuthors),
    receivedOn: readDay(typed.receivedOn),
    postmarkedOn: readDay(typed.postmarkedOn),
    words: typed.words,
    need: one(typed.need, choices.needs),
    outcome: way === 'oral' ? (typed.reply.trim() === '' ? 'appeal' : 'answered') : outcome,
    reply: typed.reply.trim(),
    isTold: typed.told === 'yes' && OUTCOMES_OF[way].length > 0,
    callbackOn: readDay(typed.callbackOn),
    answerBy: one(typed.answerBy, Object.keys(ANSWER_WAYS)),
    kind: one<AppealKind>(typed.kind, Object.keys(APPEAL_KINDS)),
    regime: one<Regime>(typed.regime, Object.keys(REGIMES)),
    marks: typed.marks.flatMap((mark) => one<keyof typeof MARKS>(mark, Object.keys(MARKS)) ?? []),
    touchpointId: typed.touchpoint || undefined,
    topicCode: typed.topic || undefined,
  }
}

function authorIn(typed: CardTyped, isOfOrganisation: boolean): Author {
  const told = (text: string) => text.trim() || undefined
  const isOne = typed.authorKind === 'organisation' || (typed.authorKind === '' && isOfOrganisation)
  return {
    kind: isOne ? 'organisation' : 'person',
    name: typed.name.trim(),
    contactName: isOne ? told(typed.contactName) : undefined,
    email: told(typed.email),
    phone: told(typed.phone),
    address: told(typed.address),
  }
}

/** «Полевая Анна, +7 900 000-00-10»: one field, as a head writes it. */
function spokenAuthor(typed: string): Author {
  const email = /[^\s,;<>]+@[^\s,;<>]+/.exec(typed)?.[0]
  const phone = /[+(\d][\d\s().–-]{5,}\d/.exec(typed)?.[0]
  const rest = [email, phone].reduce<string>((left, told) => (told ? left.replace(told, '') : left), typed)
  const name = rest.replaceAll(/\s+/g, ' ').replaceAll(/^[\s,;]+|[\s,;]+$/g, '')
  return { kind: 'person', name, ...(email ? { email } : {}), ...(phone ? { phone } : {}) }
}

/** A line each: a name and, after a comma, how to reach them. */
const coAuthorsIn = (typed: string): CoAuthor[] =>
  typed
    .split('\n')
    .map((line) => /^([^,;]*)[,;]?(.*)$/.exec(line.trim()))
    .map((found) => ({ name: found?.[1]?.trim() ?? '', contact: found?.[2]?.trim() || undefined }))
    .filter(({ name }) => name !== '')
