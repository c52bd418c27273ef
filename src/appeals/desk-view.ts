import { WAYS_IN } from '#channels'
import { SEGMENTS } from '#clients'
import { openUnits, thingNames, workingStaff } from '#identity'
import type { Option } from '#platform/html/control.tsx'
import { number } from '#platform/i18n/numbers.ts'
import type { Work } from '#platform/work.ts'
import { CHANNELS } from '#touchpoints'
import { type DeskSheet, deskReader, readDesk } from './actions/read-desk.ts'
import { FILTER_FIELDS, type FilterField, readFilters, type TypedFilters, typedFilters } from './desk-filters.ts'
import { byNotice, lineOf } from './desk-line.ts'
import type { DeskGroup, DeskView } from './pages/queue/view.ts'
import { isByDate, QUEUE_KEYS, QUEUES, type QueueKey, readQueueKey } from './rules/desk/queues.ts'
import { URGENCIES, type Urgency, urgencyOf } from './rules/desk/urgency.ts'
import { mayDo } from './rules/permissions.ts'
import { COUNTED, type CountedQueue, countQueues, type QueueCounts } from './store/count-queues.ts'
import { openTopics } from './store/topics.ts'
import { type DeskReader, type DeskRow, MOST_COUNTED, MOST_LOOKED_THROUGH, MOST_RANKED } from './terms/desk.ts'
import { APPEAL_KINDS, REGIMES } from './terms.ts'

const PATH = '/desk/appeals'
const A_SHEET = 25

type Query = Readonly<Record<string, string>>

/** What the address asks for: the first queue that burns where it names none. */
export function askOf(query: Query, counts?: QueueCounts) {
  const q = (query['q'] ?? '').trim()
  const typed = typedFilters(query)
  const queue = readQueueKey(query['queue']) ?? (q ? 'all' : firstBurning(counts))
  return {
    q,
    typed,
    queue,
    filters: readFilters(typed),
    byMatch: query['turn'] === 'match',
    cursor: query['cursor'] ?? '',
  }
}

const firstBurning = (counts: QueueCounts | undefined): QueueKey =>
  (['overdue', 'today', 'soon', 'unregistered', 'unassigned', 'mine'] as const).find((key) => counts?.[key]) ?? 'open'

export async function deskView(work: Work, query: Query): Promise<DeskView> {
  const reader = await deskReader(work)
  const counts = await countQueues(work, reader)
  const ask = askOf(query, counts)
  const { queue, q, byMatch, typed } = ask
  const sheet = await readDesk(work, reader, { ...ask, most: A_SHEET })
  const names = await thingNames(work)
  const of = (change: Query) => hrefOf({ queue, q, turn: byMatch ? 'match' : '', ...typed, ...change })
  const isNarrow = FILTER_FIELDS.some((field) => typed[field] !== '')
  const group = ({ title, rows }: { title?: string; rows: readonly DeskRow[] }): DeskGroup => ({
    ...(title ? { title } : {}),
    lines: rows.map((row) => {
      const line = lineOf(work, reader, row, names)
      return queue === 'notices' && !q ? byNotice(line, row, reader) : line
    }),
  })
  return {
    ...{ queue, q, byMatch, isNarrow },
    tabs: tabsOf(counts),
    current: q ? '' : hrefOf({ queue }),
    groups: groupsOf(queue, q, sheet.rows, reader).map(group),
    filters: await filterViews(work, typed),
    shown: shownWords(sheet),
    remark: remarkOf(sheet, ask),
    next: sheet.next ? of({ cursor: sheet.next }) : undefined,
    clear: isNarrow || (q && queue !== 'all') ? hrefOf(q ? { q } : { queue }) : undefined,
    csv: `${PATH}/table.csv${of({}).slice(PATH.length)}`,
    turns: [
      { href: of({ turn: '' }), label: 'По времени' },
      { href: of({ turn: 'match' }), label: 'По совпадению' },
    ],
    turn: of({}),
    mayTakeIn: mayDo('appeal.take-in', work.by.roles),
    emptyWords: emptyWords(sheet, ask, isNarrow),
  }
}

const hrefOf = (query: Query): string => {
  const pairs = Object.entries(query).filter(([, value]) => value !== '')
  return pairs.length === 0 ? PATH : `${PATH}?${new URLSearchParams(pairs)}`
}

const tabsOf = (counts: QueueCounts) =>
  QUEUE_KEYS.map((key) => {
    const count = (COUNTED as readonly QueueKey[]).includes(key) ? counts[key as CountedQueue] : 0
    return {
      href: hrefOf({ queue: key }),
      label: count > 0 ? `${QUEUES[key].label} ${number(count)}` : QUEUES[key].label,
    }
  })

/** By urgency, where the queue itself is not of one kind of it. */
function groupsOf(queue: QueueKey, q: string, rows: readonly DeskRow[], { days }: DeskReader) {
  if (rows.length === 0) return []
  if (q || !isByDate(queue) || queue === 'overdue' || queue === 'today' || queue === 'soon') return [{ rows }]
  const groups = new Map<Urgency, DeskRow[]>()
  for (const row of rows) {
    const urgency = urgencyOf(row, days)
    groups.set(urgency, [...(groups.get(urgency) ?? []), row])
  }
  return (Object.keys(URGENCIES) as Urgency[]).flatMap((key) => {
    const its = groups.get(key)
    return its ? [{ title: URGENCIES[key], rows: its }] : []
  })
}

const shownWords = ({ before, rows, count, isMoreThanCounted }: DeskSheet): string => {
  const of = isMoreThanCounted ? `более ${number(MOST_COUNTED)}` : number(count)
  return `${number(before + rows.length)} из ${of}`
}

function remarkOf({ isMore }: DeskSheet, { q, queue, filters }: ReturnType<typeof askOf>): string | undefined {
  if (q && isMore)
    return `Отбирали из ${number(MOST_RANKED)} самых новых совпадений. Чтобы найти раньше, добавьте слово.`
  const isWide = queue === 'ended' || queue === 'all'
  return isWide && !q && Object.keys(filters).some((name) => name !== 'from' && name !== 'to')
    ? `Отбирали из ${number(MOST_LOOKED_THROUGH)} самых новых. Чтобы найти раньше, укажите даты.`
    : undefined
}

function emptyWords({ isTooCommon }: DeskSheet, { q, queue }: ReturnType<typeof askOf>, isNarrow: boolean) {
  if (q && isTooCommon)
    return {
      title: 'Эти слова есть почти в каждом обращении',
      words: 'Добавьте слово, которое встречается реже: название, фамилию, номер.',
    }
  if (q)
    return {
      title: `По словам «${q}» ничего нет`,
      words: 'Ищем обращения, где есть все слова сразу. Уберите одно или проверьте, как оно написано.',
    }
  if (isNarrow)
    return { title: 'Под этот отбор ничего не подходит', words: 'Измените отбор или посмотрите очередь целиком.' }
  return { title: QUEUES[queue].empty, words: QUEUES[queue].words }
}

const options = (list: Readonly<Record<string, string>>): Option[] =>
  Object.entries(list).map(([value, label]) => ({ value, label }))

const LABELS: Readonly<Record<FilterField, string>> = {
  way: 'Как пришло',
  channel: 'Канал',
  regime: 'Порядок',
  kind: 'Вид',
  segment: 'Кто обращается',
  unit: 'Подразделение',
  assignee: 'Исполнитель',
  topic: 'Тема',
  from: 'Пришло с',
  to: 'по',
}

async function filterViews(work: Work, typed: TypedFilters) {
  const named = (things: readonly { id: string; name: string }[]) =>
    things.map(({ id, name }) => ({ value: id, label: name }))
  const lists: Partial<Record<FilterField, Option[]>> = {
    way: options(WAYS_IN),
    channel: Object.entries(CHANNELS).map(([value, { label }]) => ({ value, label })),
    regime: options(REGIMES),
    kind: options(APPEAL_KINDS),
    segment: options(SEGMENTS),
    unit: named(await openUnits(work)),
    assignee: named(await workingStaff(work)),
    topic: (await openTopics(work)).map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
  }
  return FILTER_FIELDS.map((name) => {
    const its = lists[name]
    return { name, label: LABELS[name], value: typed[name], ...(its ? { options: its } : {}) }
  }).filter(({ options: its }) => its === undefined || its.length > 0)
}
