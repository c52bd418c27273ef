import type { Refusal } from '#platform/outcome.ts'
import { DATED_MARKS, type DatedMark, MARKS, type Mark, type Regime } from '../../terms.ts'
import { migrationIn } from '../sorting/dated-marks.ts'
import { plainWords } from '../sorting/words.ts'

/** What a person says of the marks that change the dates: yes, no, or nothing, and then what stands is kept. */
export type DatedWish = Readonly<Partial<Record<DatedMark, string | undefined>>>

/** Why it cannot be said so. */
export const whyNotDated = (wish: DatedWish): Refusal[] =>
  DATED_MARKS.filter((mark) => !['', 'yes', 'no'].includes(wish[mark] ?? '')).map((field) => ({
    field,
    why: `${MARKS[field]}: выберите «да» или «нет»`,
  }))

/** The marks once a person has said which of those that change the dates are right. @clause K2.4 */
export function markedAfter(standing: readonly Mark[], wish: DatedWish): Mark[] {
  const isDated = (mark: Mark): mark is DatedMark => (DATED_MARKS as readonly Mark[]).includes(mark)
  const stay = standing.filter((mark) => !isDated(mark))
  return [...stay, ...DATED_MARKS.filter((mark) => (wish[mark] ? wish[mark] === 'yes' : standing.includes(mark)))]
}

/** Which marks that change the dates came and which went. */
export function datedChange(
  before: readonly Mark[],
  after: readonly Mark[],
): { marked: DatedMark[]; unmarked: DatedMark[] } {
  return {
    marked: DATED_MARKS.filter((mark) => after.includes(mark) && !before.includes(mark)),
    unmarked: DATED_MARKS.filter((mark) => before.includes(mark) && !after.includes(mark)),
  }
}

/** What words or author point to and nobody has marked: the mark, and the words that say so. @clause K2.4 */
export function likelyDated(appeal: {
  regime: Regime
  marks: readonly Mark[]
  words: string
  segment: string | null
}): Partial<Record<DatedMark, string>> {
  const { regime, marks, words, segment } = appeal
  const said = regime === '59-fz' && !marks.includes('migration') ? migrationIn(plainWords(words)) : undefined
  const isMedia = regime === '8-fz' && segment === 'media' && !marks.includes('media')
  return { ...(said ? { migration: said } : {}), ...(isMedia ? { media: 'редакция СМИ' } : {}) }
}
