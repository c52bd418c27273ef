import type { EntryContent } from '../../terms/details.ts'
import type { FullEntry } from '../../terms/entries.ts'
import type { Doubt, FormColumn, FormRow, LackedEntry, MatchedRow } from '../../terms/imports.ts'
import type { Abbreviation } from '../../terms/settings.ts'
import type { Channel, EntryNeed, Numbered } from '../../terms.ts'
import { contentOf } from '../entry-content.ts'
import { cellsOf } from '../form-cells.ts'
import { nameKeys } from '../names.ts'
import { processesOf } from '../register.ts'
import { cellWords, nameWords } from './cell-words.ts'
import { channelInWords } from './channel-in-words.ts'
import { closeNames } from './close-names.ts'
import { changedByRow, contentOfRow } from './content-of-row.ts'
import { doubtsOf } from './doubts.ts'
import { kindInWords } from './kind-in-words.ts'
import { needsInWords } from './needs-in-words.ts'
import { AT_ONCE, remembered, type Steps } from './steps.ts'

/** A file beside the register: what is new, the same or changed, and what the file lacks. */
export interface Matching {
  rows: MatchedRow[]
  lacked: LackedEntry[]
}

/**
 * Holds the rows of a file against the register. An entry is found again by its process and name, whatever their case, quotes,
 * word order and the body's abbreviations; an export of our own also names it by its id. What the file lacks stays as it is: a
 * file is no wish to exclude.
 *
 * @param entries in the register's sequence
 * @clause M6, M12, App1
 */
export function* matchRows(
  rows: readonly FormRow[],
  entries: readonly FullEntry[],
  abbreviations: readonly Abbreviation[],
): Steps<Matching> {
  const numbered = processesOf(entries).flatMap(({ entries: some }) => some)
  const ground = groundOf(numbered, abbreviations)
  const close = closeNames(processNames(entries), processNames(rows), ground.keyOf)
  const found = new Set<string>()
  const firsts = new Map<string, number>()
  const matched: MatchedRow[] = []
  for (const row of rows) {
    const entry = entryOf(ground, row, found)
    if (entry) found.add(entry.touchpointId)
    const one = matchedRow(ground, row, entry)
    const place = placeOf(ground, one.content)
    const first = firsts.get(place)
    if (first === undefined) firsts.set(place, row.row)
    matched.push({
      ...one,
      doubts: [...one.doubts, ...closeDoubt(close.get(row.process)), ...twiceDoubt(row, first)],
    })
    if (matched.length % AT_ONCE === 0) yield
  }
  const lacked = numbered.filter(({ touchpointId }) => !found.has(touchpointId)).map(lackedOf)
  return { rows: matched, lacked }
}

function matchedRow(ground: Ground, row: FormRow, entry: Standing | undefined): MatchedRow {
  const content = entry
    ? changedByRow(row, entry, ground.needsIn)
    : contentOfRow(row, channelOf(ground, row), ground.needsIn)
  const changes = entry ? changesIn(row, content, entry) : []
  return {
    row: row.row,
    cells: { process: row.process, name: row.name, needs: row.needs, kind: row.kind },
    mark: entry ? (changes.length > 0 ? 'changed' : 'same') : 'new',
    doubts: doubtsOf(row, content),
    standing: entry ? { touchpointId: entry.touchpointId, version: entry.version, number: entry.number } : null,
    changes,
    content,
  }
}

type Standing = Numbered<FullEntry>

interface Ground {
  keyOf: (name: string) => string
  needsIn: (cell: string) => EntryNeed[]
  byId: Map<string, Standing>
  /** By process and name; several where one name stands for two channels. */
  byPlace: Map<string, Standing[]>
  /** What channel a name has in the register, wherever it stands; nothing where it has several. */
  channels: Map<string, Channel | null>
}

function groundOf(entries: readonly Standing[], abbreviations: readonly Abbreviation[]): Ground {
  const keyOf = remembered(nameKeys(abbreviations))
  const ground: Ground = {
    keyOf,
    needsIn: remembered(needsInWords),
    byId: new Map(),
    byPlace: new Map(),
    channels: new Map(),
  }
  for (const entry of entries) {
    const [place, name] = [`${keyOf(entry.processName)}\n${keyOf(entry.name)}`, keyOf(entry.name)]
    ground.byId.set(entry.touchpointId, entry)
    ground.byPlace.set(place, [...(ground.byPlace.get(place) ?? []), entry])
    const known = ground.channels.get(name)
    ground.channels.set(name, known === undefined || known === entry.channel ? entry.channel : null)
  }
  return ground
}

function entryOf(ground: Ground, row: FormRow, found: ReadonlySet<string>): Standing | undefined {
  const byId = row.whole?.touchpointId ? ground.byId.get(row.whole.touchpointId) : undefined
  if (byId && !found.has(byId.touchpointId)) return byId
  const all = ground.byPlace.get(`${ground.keyOf(row.process)}\n${ground.keyOf(row.name)}`) ?? []
  const places = all.filter(({ touchpointId }) => !found.has(touchpointId))
  if (row.whole) return places.find(({ channel }) => channel === row.whole?.content.channel)
  if (places.length < 2) return places[0]
  // Of two with one name: the one with the very words, else the one of the channel that the words tell, else the first.
  const { channel } = channelInWords(row.name, kindInWords(row.kind).kind)
  return (
    places.find((entry) => isSameForm(row, entry)) ?? places.find((entry) => entry.channel === channel) ?? places[0]
  )
}

const isSameForm = (row: FormRow, entry: FullEntry): boolean => formChanges(row, entry).length === 0

const channelOf = (ground: Ground, row: FormRow): Channel | undefined =>
  row.whole ? undefined : (ground.channels.get(ground.keyOf(row.name)) ?? undefined)

function changesIn(row: FormRow, content: EntryContent, entry: FullEntry): FormColumn[] {
  const changes = formChanges(row, entry)
  return row.whole && changes.length === 0 && !isSameContent(content, contentOf(entry)) ? ['details'] : changes
}

/** Keys of one content may stand in another sequence: a database keeps its own. */
const isSameContent = (one: EntryContent, other: EntryContent): boolean => inOrder(one) === inOrder(other)

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )

/** Which columns say something else; an empty fifth column says nothing. A process that is written otherwise is still the same process. */
function formChanges(row: FormRow, entry: FullEntry): FormColumn[] {
  const cells = cellsOf(entry)
  const changes: FormColumn[] = []
  if (row.whole && nameWords(cells.process) !== row.process) changes.push('process')
  if (nameWords(cells.name) !== row.name) changes.push('name')
  if (cellWords(cells.needs) !== row.needs) changes.push('needs')
  if (cellWords(cells.kind) !== row.kind && row.kind !== '') changes.push('kind')
  return changes
}

const placeOf = ({ keyOf }: Ground, { process, name, channel }: EntryContent): string =>
  `${keyOf(process)}\n${keyOf(name)}\n${channel}`

const processNames = (rows: readonly (FormRow | FullEntry)[]): string[] => [
  ...new Set(rows.map((row) => ('processName' in row ? row.processName : row.process))),
]

const closeDoubt = (like: string | undefined): Doubt[] =>
  like === undefined
    ? []
    : [
        {
          doubt: 'close-process',
          words: `Почти так же называется процесс «${like}». Если это он, исправьте название в файле, иначе процессов станет два`,
        },
      ]

const twiceDoubt = ({ name }: FormRow, first: number | undefined): Doubt[] =>
  first === undefined || name === ''
    ? []
    : [
        {
          doubt: 'twice',
          words: `Такая точка в этом процессе уже стоит в строке ${first}. Оставьте в файле одну и соберите в ней потребности`,
        },
      ]

const lackedOf = ({ touchpointId, number, name, processName }: Standing): LackedEntry => ({
  touchpointId,
  number,
  name,
  processName,
})
