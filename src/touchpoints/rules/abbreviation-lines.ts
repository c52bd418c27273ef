import type { Refusal } from '#platform/outcome.ts'
import type { Abbreviation } from '../terms/settings.ts'
import { nameKey } from './names.ts'

const MOST_LINES = 200
const MOST_SHORT = 40
const MOST_FULL = 200

export interface AbbreviationLines {
  abbreviations: Abbreviation[]
  refused: Refusal[]
}

/** A list as it is typed, «МСХ = министерство сельского хозяйства», one a line; what is wrong names its line. @clause M12 */
export function readAbbreviations(text: string): AbbreviationLines {
  const abbreviations: Abbreviation[] = []
  const refused: Refusal[] = []
  const firstIn = new Map<string, number>()
  const lines = text.split(/\r?\n/)
  for (const [place, line] of lines.entries()) {
    if (line.trim() === '') continue
    const number = place + 1
    const [short = '', full = ''] = line.split(/=(.*)/).map((part) => part.trim())
    const why = whyNot(line, { short, full }) ?? repeats(firstIn.get(nameKey(short, [])), short)
    if (why) refused.push({ field: 'abbreviations', why: `Строка ${number}: ${why}` })
    else {
      firstIn.set(nameKey(short, []), number)
      abbreviations.push({ short, full })
    }
  }
  if (abbreviations.length > MOST_LINES)
    refused.push({
      field: 'abbreviations',
      why: `Сокращений больше ${MOST_LINES}. Оставьте те, что бывают в названиях`,
    })
  return { abbreviations, refused }
}

/** The list as it is typed again. */
export const abbreviationText = (abbreviations: readonly Abbreviation[]): string =>
  abbreviations.map(({ short, full }) => `${short} = ${full}`).join('\n')

function whyNot(line: string, { short, full }: Abbreviation): string | undefined {
  if (!line.includes('=')) return 'поставьте между сокращением и полным названием знак «=»'
  if (!hasWords(short)) return 'перед знаком «=» напишите сокращение'
  if (!hasWords(full)) return 'после знака «=» напишите полное название'
  if (short.length > MOST_SHORT) return `сокращение длиннее ${MOST_SHORT} знаков`
  if (full.length > MOST_FULL) return `полное название длиннее ${MOST_FULL} знаков`
  return nameKey(short, []) === nameKey(full, []) ? 'сокращение и полное название совпадают' : undefined
}

const repeats = (first: number | undefined, short: string): string | undefined =>
  first === undefined ? undefined : `«${short}» уже есть в строке ${first}. Одно сокращение значит что-то одно`

const hasWords = (words: string): boolean => /[\p{L}\p{N}]/u.test(words)
