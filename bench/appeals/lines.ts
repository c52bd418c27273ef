import { createHash } from 'node:crypto'
import { type Invented, inventAppeal } from '../../src/demo/crowd/invent.ts'
import { copied } from '../../src/platform/db/operator/copy-in.ts'

export const COLUMNS = [
  ...[
    'body_id',
    'id',
    'year',
    'number',
    'contour',
    'way',
    'channel',
    'code_hash',
    'regime',
    'kind',
    'direction',
    'marks',
  ],
  ...[
    'segment',
    'author',
    'words',
    'answer_by',
    'answer_to',
    'received_at',
    'received_on',
    'registered_at',
    'registered_by',
  ],
  ...['assignee_id', 'assigned_at', 'answered_at', 'ended_at', 'due_at', 'due_on', 'legal_on', 'rating', 'rated_on'],
  'changed_at',
] as const

const TERM = 30 * 86_400_000

const moment = (at: number) => new globalThis.Date(at).toISOString()
const maybe = (at: number | null) => (at === null ? null : moment(at))

/** An appeal of the crowd as a line of COPY. */
export function lineOf(
  bodyId: string,
  it: Invented,
  { now, people }: { now: number; people: readonly string[] },
): string {
  const invented = inventAppeal(it, { seed: 'bench appeal', now, people })
  const dueAt = moment(it.receivedAt + TERM)
  const values: Record<(typeof COLUMNS)[number], string | null> = {
    body_id: bodyId,
    id: uuidOf(it),
    year: String(it.year),
    number: String(it.number),
    contour: invented.contour,
    way: invented.way,
    channel: invented.channel,
    code_hash: `\\x${createHash('sha256').update(`code ${it.year} ${it.number}`).digest('hex')}`,
    regime: invented.regime,
    kind: invented.kind,
    direction: 'services',
    marks: '{}',
    segment: invented.segment,
    author: JSON.stringify(invented.author),
    words: invented.words,
    answer_by: 'email',
    answer_to: invented.author.email,
    received_at: moment(it.receivedAt),
    received_on: moment(it.receivedAt).slice(0, 10),
    registered_at: maybe(invented.registeredAt),
    registered_by: 'bench',
    assignee_id: invented.assignee,
    assigned_at: invented.assignee === null ? null : moment(it.receivedAt),
    answered_at: maybe(invented.endedAt),
    ended_at: maybe(invented.endedAt),
    due_at: dueAt,
    due_on: dueAt.slice(0, 10),
    legal_on: dueAt.slice(0, 10),
    rating: invented.rating === null ? null : String(invented.rating),
    rated_on: invented.rating === null ? null : (maybe(invented.endedAt)?.slice(0, 10) ?? null),
    changed_at: moment(it.receivedAt),
  }
  return COLUMNS.map((column) => copied(values[column])).join('\t')
}

function uuidOf({ year, number }: Invented): string {
  const hex = createHash('sha256').update(`appeal ${year} ${number}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
