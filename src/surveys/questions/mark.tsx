import { Marks } from '#platform/html/marks.tsx'
import { interval, meanOf, number, percent } from '#platform/i18n/numbers.ts'
import { counted, PEOPLE } from '#platform/i18n/plural.ts'
import { markFigures } from '../rules/question-figures.ts'
import type { MarkQuestion, Read, Typed } from '../terms.ts'
import { fewAnswers, hintWords } from '../text.ru.ts'
import type { DrawProps } from './draw-props.ts'
import { PartTable } from './part-table.tsx'
import type { SummaryProps } from './summary-props.ts'

/** What a form sends for «Затрудняюсь ответить». */
const HARD_TO_SAY = 'none'

/** A mark from 1 to 5, or `null` for who found it hard to say. @clause K1.4 */
export function readMark(given: unknown): Read {
  if (given === undefined) return { none: true }
  if (given === null || given === 1 || given === 2 || given === 3 || given === 4 || given === 5) return { value: given }
  return { why: 'Поставьте оценку от 1 до 5 или отметьте «Затрудняюсь ответить»' }
}

export function givenMark({ id }: MarkQuestion, typed: Typed): unknown {
  const sent = typed[id]?.[0]
  if (sent === HARD_TO_SAY) return null
  if (sent === undefined || sent === '') return undefined
  return /^[1-5]$/.test(sent) ? Number(sent) : sent
}

export const DrawMark = ({ question, typed }: DrawProps<MarkQuestion>) => (
  <Marks
    name={question.id}
    label={question.label}
    hint={question.hint}
    words={question.words}
    required={question.required === true}
    value={typed[question.id]?.[0]}
    skip={{ value: HARD_TO_SAY }}
  />
)

/** The share of 4 and 5, the mean, how many gave each mark. @clause K3.1 */
export const MarkSummary = ({ question: { label, words }, counts, reliability }: SummaryProps<MarkQuestion>) => {
  const { figure, spread, hardToSay } = markFigures(counts, reliability)
  return (
    <>
      <div class="inside">
        {'satisfied' in figure ? (
          <p>
            Поставили 4 или 5: <b class="num">{percent(figure.satisfied.share)}</b>
            {`, с поправкой на случайность ${interval(figure.satisfied.low, figure.satisfied.high)}. Средняя ${meanOf(figure.mean)}, оценок ${number(figure.n)}.${hintWords(figure.says)}`}
          </p>
        ) : (
          <p class="quiet">{fewAnswers(figure.n, reliability)}</p>
        )}
        {hardToSay > 0 && (
          <p class="quiet small">{`«Затрудняюсь ответить»: ${counted(hardToSay, PEOPLE)}. В доле и в средней их нет.`}</p>
        )}
      </div>
      {'satisfied' in figure && (
        <PartTable
          caption={`Сколько каких оценок: ${label}`}
          head="Оценка"
          rows={spread.map(({ mark, part }) => ({ name: `${mark}, ${words[mark - 1]}`, part }))}
        />
      )}
    </>
  )
}
