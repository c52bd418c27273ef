import { Temporal } from 'temporal-polyfill'
import { type Outcome, type Refusal, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { IntakeParts } from './actions/submit-appeal.ts'
import { takeCard } from './actions/take-card.ts'
import { formIdOf } from './appeal-json.ts'
import type { AppealSent } from './appeal-schema.ts'
import type { SentCard } from './card-schema.ts'
import { cardOf, clientsFor, proposeForCard } from './card-view.ts'
import { typedIn } from './rules/cards/reading.ts'
import type { BroughtFiles } from './sent-files.ts'
import { CARD_WAYS, type Card, type CardField, type CardTyped, type CardWay, OUTCOMES_OF } from './terms/cards.ts'
import type { Submitted } from './terms/submission.ts'

export type AppealWithCard = AppealSent & { card: SentCard }

/** A card that a program sends: the act of the desk's cards, and its refusals. @clause K2.4, K2.5, K3.4 */
export async function takeSentCard(
  work: Work,
  parts: IntakeParts,
  sent: AppealWithCard,
  files: BroughtFiles,
): Promise<Outcome<Submitted>> {
  const way = (Object.keys(CARD_WAYS) as CardWay[]).find((one) => one === sent.way)
  if (!way) return refuse({ field: 'way', why: 'Карточек для этого пути нет. Уберите card или выберите другой путь' })
  const { outcome } = sent.card
  if (outcome && !OUTCOMES_OF[way].includes(outcome))
    return refuse({ field: 'card.outcome', why: 'У такой карточки этого исхода нет. Уберите его или выберите другой' })
  const typed = typedOf(work, sent)
  const card = { ...cardOf(work, way, typed), ...asSent(sent) }
  const { sorting: proposed } = await proposeForCard(work, card, await clientsFor(work, card))
  const { channel, address: uncovered, external, answerTo } = sent
  const receivedAt = sent.receivedAt ? Temporal.Instant.from(sent.receivedAt) : undefined
  const taken = await takeCard(work, parts, {
    ...{ formId: formIdOf(sent), card, typed, proposed, files },
    beside: { channel, uncovered, external, answerTo, receivedAt },
  })
  return 'refused' in taken ? refuse(...taken.refused.map(inSent)) : taken
}

/** What a program says plainly is not read out of lines, as a form's fields are. */
const asSent = ({ contour, author, representative, coAuthors }: AppealSent): Partial<Card> => ({
  contour,
  author,
  representative,
  coAuthors,
})

function typedOf({ body }: Work, { card, author, representative, marks = [], ...sent }: AppealWithCard): CardTyped {
  const receivedOn = sent.receivedAt
    ? Temporal.Instant.from(sent.receivedAt).toZonedDateTimeISO(body.timeZone).toPlainDate().toString()
    : undefined
  const { kind: authorKind, ...who } = author
  const fields: Partial<Record<CardField, string | undefined>> = {
    ...who,
    ...{ authorKind, receivedOn, postmarkedOn: sent.postmarkedOn, contour: sent.contour, words: sent.words },
    ...{ representative: representative?.name, authority: representative?.authority, clientId: sent.clientId },
    ...{ segment: sent.segment, need: sent.need, kind: sent.kind, regime: sent.regime, answerBy: sent.answerBy },
    ...{ touchpoint: sent.touchpointId, topic: sent.topicCode },
    ...{ outcome: card.outcome, reply: card.reply, consent: card.consent ? 'yes' : '', told: card.told ? 'yes' : '' },
    ...{ callbackOn: card.callbackOn, callbackTo: card.callbackTo },
    ...{ senderNumber: card.senderNumber, addressee: card.addressee, receivedBy: card.receivedBy, place: card.place },
  }
  return typedIn((field) => fields[field as CardField] ?? '', marks)
}

/** Where a field of the card stands in what was sent. */
const PLACES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    (['name', 'contactName', 'email', 'phone', 'address'] as const).map((field) => [field, `author.${field}`]),
  ),
  ...Object.fromEntries(
    (['outcome', 'reply', 'consent', 'callbackOn', 'callbackTo', 'senderNumber', 'addressee'] as const).map((field) => [
      field,
      `card.${field}`,
    ]),
  ),
  ...{ receivedBy: 'card.receivedBy', place: 'card.place', receivedOn: 'receivedAt' },
  ...{ representative: 'representative.name', authority: 'representative.authority' },
}

const inSent = ({ field, why }: Refusal): Refusal => ({ field: PLACES[field] ?? field, why })
