import type { CheckLine } from '../../terms/amendments.ts'
import { CHANNELS, KINDS } from '../../terms.ts'
import { kindOf } from '../kinds.ts'
import { hasOpenQuote } from '../quotes.ts'
import { blocks, type CheckFacts, type ContentFacts, fine, remark } from './facts.ts'

/** Whether an entry says what the form asks for. @clause M4, M5 */
export function entryWords({ content }: ContentFacts): CheckLine[] {
  const lines: CheckLine[] = []
  if (isUntold(content.process)) lines.push(blocks('words', 'process', 'Процесс не назван. Впишите его'))
  if (isUntold(content.name)) lines.push(blocks('words', 'name', 'Точка не названа. Напишите, как её знают клиенты'))
  for (const field of ['process', 'name'] as const)
    if (TURNING.test(content[field]))
      lines.push(
        blocks('words', field, 'В названии есть невидимый знак, который переворачивает текст. Наберите его заново'),
      )
  return lines.length > 0 ? lines : [fine('words', 'name', 'Процесс и точка названы')]
}

/** Signs that nobody sees, or dashes and dots alone, are no name. */
const isUntold = (words: string): boolean => !/[\p{L}\p{N}]/u.test(words)
/** A name is read among others, on the pages for everybody too: it turns none of them around. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/

/** Whether an exclusion says why, and where people turn now. @clause M6 */
export function exclusionWords({ amendment, register }: CheckFacts): CheckLine[] {
  const { reason, turnTo, successorId, touchpointId } = amendment
  const lines: CheckLine[] = []
  if (reason.trim() === '')
    lines.push(blocks('words', 'reason', 'Не сказано, почему точку исключают. Напишите причину'))
  if (turnTo.trim() === '' && successorId === null)
    lines.push(
      blocks(
        'words',
        'successor',
        'Не сказано, куда обратиться теперь: код точки будет работать. Выберите точку или напишите',
      ),
    )
  if (successorId !== null && (successorId === touchpointId || !register.entries.has(successorId)))
    lines.push(
      blocks('words', 'successor', 'Точка, к которой вы отправляете людей, в перечне не стоит. Выберите другую'),
    )
  return lines.length > 0
    ? lines
    : [fine('words', 'reason', 'Сказано, почему точку исключают и куда обратиться теперь')]
}

/** @clause M14 */
export const channelNamed = ({ content }: ContentFacts): CheckLine =>
  content.channel === null
    ? blocks('channel', 'channel', 'Канал не выбран. От него зависит, цифровая это точка или офлайн')
    : fine('channel', 'channel', CHANNELS[content.channel].label)

/** Whether a digital or an offline touchpoint is told as the channel has it. @clause M14 */
export function kindFits({ content: { channel, kind, asWritten } }: ContentFacts): CheckLine {
  if (channel === null) return remark('kind-fits', 'kind', 'Вид не проверить: сначала выберите канал')
  const fitting = kindOf(channel, kind ?? undefined)
  if (channel === 'other' && kind === null)
    return remark('kind-fits', 'kind', 'Не сказано, цифровая это точка или офлайн. Без уточнения она считается офлайн')
  if ((kind !== null && kind !== fitting) || contradicts(asWritten.kind ?? '', fitting))
    return remark('kind-fits', 'kind', `Вид записан иначе, чем следует из канала: по каналу это ${said(fitting)}`)
  return fine('kind-fits', 'kind', `По каналу это ${said(fitting)}`)
}

const said = (kind: keyof typeof KINDS) => KINDS[kind].toLowerCase()

function contradicts(cell: string, kind: keyof typeof KINDS): boolean {
  const digital = /цифров/i.test(cell)
  const offline = /оф+-?лайн/i.test(cell)
  return digital !== offline && (kind === 'digital' ? offline : digital)
}

/** @clause M10 */
export function needsNamed({ content: { needs } }: ContentFacts): CheckLine {
  if (needs.length === 0)
    return blocks('needs', 'needs', 'Не сказано, какую потребность здесь удовлетворяют. Отметьте хотя бы одну')
  if (needs.some(({ need, words }) => need === 'other' && words.trim() === ''))
    return blocks('needs', 'needs', 'Другая потребность не названа. Напишите её словами')
  return fine('needs', 'needs', needs.map(({ words }) => words).join('; '))
}

/** Words are kept as they stand in a file; an open quotation mark is told. @clause App1 */
export function quotesClosed({ content: { process, name, needs } }: ContentFacts): CheckLine {
  if (hasOpenQuote(name)) return remark('quotes', 'name', 'В названии точки не хватает кавычки')
  if (hasOpenQuote(process)) return remark('quotes', 'process', 'В названии процесса не хватает кавычки')
  if (needs.some(({ words }) => hasOpenQuote(words)))
    return remark('quotes', 'needs', 'В потребностях не хватает кавычки')
  return fine('quotes', 'name', 'У каждой кавычки есть пара')
}
