import { WAYS_IN } from '#channels'
import { type Client, CONTOURS, findClients, readClient, SEGMENTS } from '#clients'
import { workingStaff } from '#identity'
import type { FileUse } from '#platform/files/terms.ts'
import { dayAndMonth } from '#platform/i18n/dates.ts'
import type { Refusal } from '#platform/outcome.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { NEEDS } from '#touchpoints'
import { identificationOn } from './actions/identification-on.ts'
import { type ProposedSorting, proposeSorting } from './actions/propose-sorting.ts'
import { labelledTouchpoints, regimeOptions } from './choices.ts'
import type { CardView, EarlierLine, FoundClient } from './pages/desk/cards/view.ts'
import { readCard } from './rules/cards/reading.ts'
import { sizeWords, typeWords } from './rules/files.ts'
import { contoursOf } from './rules/permissions.ts'
import { acceptOf } from './rules/reception/files.ts'
import { readFileNorm } from './store/file-norm.ts'
import { openTopics } from './store/topics.ts'
import type { Card, CardTyped, CardWay } from './terms/cards.ts'
import { FILE_TYPES } from './terms/files.ts'

const LIKELY = 3
/** What the same client said so long ago is looked at before it is taken in. @clause M18b */
const DAYS_BACK = 30

export interface CardFilling {
  way: CardWay
  formId: string
  typed: CardTyped
  files: readonly FileUse[]
  refused?: readonly Refusal[]
  found?: readonly Client[] | undefined
  proposed?: ProposedSorting | undefined
}

/** What a card may be filled with by whoever acts. */
const cardChoices = ({ by }: Pick<Work, 'by'>) => ({
  contours: contoursOf(by.roles),
  segments: Object.keys(SEGMENTS),
  needs: Object.keys(NEEDS),
})

/** Clients whom the typed number, address or name leads to; the one that was chosen stands first. @clause M18b */
export async function clientsFor(work: Work, { author, clientId, contour }: Card): Promise<Client[]> {
  const found = new Map<string, Client>()
  const chosen = clientId ? await readClient(work, clientId) : undefined
  if (chosen) found.set(chosen.id, chosen)
  for (const told of [author.phone, author.email, author.name])
    if (told) for (const client of await findClients(work, told)) found.set(client.id, client)
  return [...found.values()].filter((client) => !contour || client.contour === contour).slice(0, MOST_FOUND)
}

const MOST_FOUND = 8

/** The only one who is found is taken for them, until the person says otherwise. */
export function withFound(typed: CardTyped, found: readonly Client[]): CardTyped {
  const [only] = found
  if (!only || found.length > 1) return typed
  return { ...typed, clientId: typed.clientId || only.id, name: typed.name || only.name }
}

/** How the card may be understood, and what the same client said before. @clause K1.2, M18b */
export async function proposeForCard(work: Work, card: Card, found: readonly Client[]): Promise<ProposedSorting> {
  const only = found.length === 1 ? found[0]?.id : undefined
  return proposeSorting(work, {
    words: card.words,
    author: card.author,
    way: card.way,
    contour: card.contour ?? 'external',
    identification: await identificationOn(work),
    segment: card.segment,
    need: card.need,
    postmark: card.postmarkedOn,
    coAuthors: card.coAuthors.length,
    clientId: card.clientId ?? only,
  })
}

/** Fills in what nobody has chosen yet; a choice of the person stands. */
export function withProposal(typed: CardTyped, proposed: ProposedSorting): CardTyped {
  const { sorting, toConfirm, touchpoints, topics } = proposed
  return {
    ...typed,
    kind: typed.kind || sorting.kind,
    regime: typed.regime || sorting.regime,
    touchpoint: typed.touchpoint || (touchpoints[0] ?? ''),
    topic: typed.topic || (topics[0] ?? ''),
    marks: [...new Set([...typed.marks, ...sorting.marks, ...toConfirm])],
  }
}

export async function cardView(work: Work, filling: CardFilling): Promise<CardView> {
  const { typed, way, proposed } = filling
  const norm = await readFileNorm(work)
  const { options: entries } = await labelledTouchpoints(work)
  const topics = (await openTopics(work)).map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))
  const people = (await workingStaff(work)).map(({ id, name, unit }) => ({
    value: id,
    label: unit ? `${name}, ${unit}` : name,
  }))
  return {
    way,
    label: WAYS_IN[way],
    formId: filling.formId,
    typed: { ...typed, callbackTo: typed.callbackTo || work.by.id },
    refused: filling.refused,
    contours: cardChoices(work).contours.map((value) => ({ value, label: CONTOURS[value] })),
    regimes: cardChoices(work).contours.flatMap(regimeOptions),
    segments: optionsOf(SEGMENTS),
    needs: Object.entries(NEEDS).map(([value, need]) => ({ value, label: sentence(need.law) })),
    touchpoints: parted(entries, proposed?.touchpoints ?? []),
    topics: parted(topics, proposed?.topics ?? []),
    people,
    found: filling.found?.map(foundLine),
    reasons: proposed?.reasons.map(({ text, clause }) => (clause ? `${text} (${clause})` : text)) ?? [],
    earlier: proposed ? earlierLines(work, proposed) : [],
    files: filling.files.map(({ hash, name, bytes }) => ({ hash, name, size: sizeWords(bytes) })),
    filesHint: `До ${norm.mostFiles} файлов, каждый до ${sizeWords(norm.mostBytes)}, вместе до ${sizeWords(norm.mostTogether)}: ${typeWords(norm)}`,
    accept: acceptOf(norm.types.map((type) => FILE_TYPES[type].endings)),
    today: work.today.toString(),
  }
}

/** The card as it is understood now. */
export const cardOf = (work: Work, way: CardWay, typed: CardTyped): Card =>
  readCard(way, { ...typed, clientId: isUuid(typed.clientId) ? typed.clientId : '' }, cardChoices(work))

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

const optionsOf = (list: Readonly<Record<string, string>>) =>
  Object.entries(list).map(([value, label]) => ({ value, label }))

function parted(options: readonly { value: string; label: string }[], likely: readonly string[]) {
  const first = likely.slice(0, LIKELY)
  return {
    likely: first.flatMap((id) => options.filter(({ value }) => value === id)),
    others: options.filter(({ value }) => !first.includes(value)),
  }
}

const foundLine = ({ id, name, phone, email, segment }: Client): FoundClient => ({
  id,
  name,
  hint: [segment && SEGMENTS[segment], phone, email].filter(Boolean).join(', '),
})

function earlierLines({ today }: Work, { earlier, repeatsId }: ProposedSorting): EarlierLine[] {
  const since = today.subtract({ days: DAYS_BACK })
  return earlier
    .filter(({ appealId, receivedOn }) => appealId === repeatsId || since.until(receivedOn).sign >= 0)
    .map(({ appealId, words, receivedOn, isEnded }) => ({
      href: `/desk/appeals/${appealId}`,
      when: `${dayAndMonth(receivedOn, today)}, ${isEnded ? 'закончено' : 'в работе'}`,
      beginning: beginning(words),
      isLike: appealId === repeatsId,
    }))
}

const beginning = (words: string): string => {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  return line.length > 120 ? `${line.slice(0, 120)}…` : line
}
