import type { EntryContent } from '../../terms/details.ts'
import { DOUBTS, type Doubt, type DoubtKind, type FormRow } from '../../terms/imports.ts'
import { CHANNELS, KINDS, type Kind } from '../../terms.ts'
import { hasOpenQuote } from '../quotes.ts'
import { hasStrangeSigns } from './cell-words.ts'
import { channelInWords } from './channel-in-words.ts'
import { kindInWords } from './kind-in-words.ts'

/** What a line and a text of an entry may be at most; longer words would have to be cut, and nobody cuts them in silence. */
const MOST_LINE = 500
const MOST_TEXT = 4_000
const MOST_NEEDS = 30

const NO_KIND = 'В пятой графе вид не назван, её слова останутся особенностью'

const doubt = (kind: DoubtKind, words: string): Doubt => ({ doubt: kind, words })

/**
 * What is doubtful about a row by itself: unclosed quotation marks, a channel that its words do not tell, a kind that
 * contradicts the channel, empty cells, strange signs, words that are too long. Nothing of it is mended in silence.
 *
 * @clause M5, M14, App1
 */
export function doubtsOf(row: FormRow, content: EntryContent): Doubt[] {
  return [...lengthDoubts(content), ...emptyDoubts(row, content), ...channelDoubts(row, content), ...signDoubts(row)]
}

function emptyDoubts({ process, name, needs, kind, whole }: FormRow, content: EntryContent): Doubt[] {
  const doubts: Doubt[] = []
  if (process === '') doubts.push(doubt('no-process', 'Процесс не назван. Впишите его в правке или в файле'))
  if (name === '') doubts.push(doubt('no-name', 'Точка не названа. Впишите её в правке или в файле'))
  if (needs === '' || content.needs.length === 0)
    doubts.push(doubt('no-needs', 'Потребности не названы. Отметьте их в правке или впишите в файл'))
  if (!whole && kindInWords(kind).kind === null)
    doubts.push(
      doubt(
        'no-kind',
        `${kind === '' ? 'Пятая графа пуста' : NO_KIND}. Цифровая это точка или офлайн, мы взяли из канала`,
      ),
    )
  return doubts
}

function channelDoubts({ name, kind, whole }: FormRow, content: EntryContent): Doubt[] {
  const said = whole ? content.kind : kindInWords(kind).kind
  if (content.channel === null) return name === '' ? [] : [doubt('channel', unknownChannel(name, said))]
  const fitting = CHANNELS[content.channel].kind
  if (content.channel === 'other' || said === null || said === fitting) return []
  const words = `В файле «${KINDS[said]}», а канал «${CHANNELS[content.channel].label}» — это ${KINDS[fitting].toLowerCase()}`
  return [doubt('kind-differs', `${words}. Проверьте, то ли написано`)]
}

function unknownChannel(name: string, kind: Kind | null): string {
  const { named } = channelInWords(name, kind)
  const labels = named.map((channel) => `«${CHANNELS[channel].label}»`).join(' и ')
  return named.length > 1
    ? `В названии сразу несколько каналов: ${labels}. Выберите один в правке или разделите строку`
    : 'По названию канал не узнать. Выберите его в правке'
}

function signDoubts({ process, name, needs, kind }: FormRow): Doubt[] {
  const doubts: Doubt[] = []
  const cells = [
    ['процесса', process],
    ['точки', name],
    ['потребностей', needs],
    ['особенностей', kind],
  ] as const
  for (const [which, words] of cells) {
    if (hasOpenQuote(words))
      doubts.push(doubt('quotes', `В графе ${which} не хватает кавычки. Слова останутся, как в файле`))
    if (hasStrangeSigns(words))
      doubts.push(doubt('signs', `В графе ${which} есть знаки, которых обычно не набирают. Прочитайте её внимательно`))
  }
  return doubts
}

function lengthDoubts(content: EntryContent): Doubt[] {
  const { process, name, needs, features, asWritten } = content
  const long: [string, boolean][] = [
    ['процесса', process.length > MOST_LINE],
    ['точки', name.length > MOST_LINE],
    [
      'потребностей',
      (asWritten.needs ?? '').length > MOST_TEXT ||
        needs.length > MOST_NEEDS ||
        needs.some(({ words }) => words.length > MOST_LINE),
    ],
    ['особенностей', features.length > MOST_TEXT || (asWritten.kind ?? '').length > MOST_LINE],
  ]
  return long
    .filter(([, isLong]) => isLong)
    .map(([which]) => doubt('too-long', `Графа ${which} слишком длинная. Сократите её в файле и загрузите снова`))
}

const WEIGHTS = { stops: 2, blocks: 1, asks: 0 } as const

/** The heaviest of the doubts; nothing where there are none. */
export function weightOf(doubts: readonly Doubt[]): 'stops' | 'blocks' | 'asks' | null {
  const weights = doubts.map(({ doubt: kind }) => DOUBTS[kind].weight)
  return weights.reduce<keyof typeof WEIGHTS | null>(
    (most, weight) => (most === null || WEIGHTS[weight] > WEIGHTS[most] ? weight : most),
    null,
  )
}
