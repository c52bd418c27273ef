import { counted } from '#platform/i18n/plural.ts'
import { optionFigures } from '../rules/question-figures.ts'
import type { OneQuestion, SeveralQuestion } from '../terms.ts'
import { ANSWERS, fewAnswers, hintWords } from '../text.ru.ts'
import { withOwnWords } from './own-words.ts'
import { PartTable } from './part-table.tsx'
import type { SummaryProps } from './summary-props.ts'

/** Each option as a part of all answers, or of all sheets where several could be chosen. @clause K3.1 */
export const OptionSummary = ({
  question,
  counts,
  reliability,
  words,
  sheets,
}: SummaryProps<OneQuestion | SeveralQuestion>) => {
  const { n, options } = optionFigures(question.options, counts, reliability, sheets)
  const [first] = options
  const own = withOwnWords(question)
  return (
    <>
      {first && 'part' in first.part ? (
        <>
          <p class="inside">
            {`${counted(n, ANSWERS)}.${hintWords(first.part.says)}`}
            {sheets !== undefined && ' Можно было выбрать несколько, поэтому доли в сумме больше 100 %.'}
          </p>
          <PartTable
            caption={`Сколько каких ответов: ${question.label}`}
            head="Ответ"
            rows={options.map(({ option, part }) => ({ name: option.label, part }))}
          />
        </>
      ) : (
        <p class="inside quiet">{fewAnswers(n, reliability)}</p>
      )}
      {own && (counts[own.id] ?? 0) > 0 && (
        <p class="inside small">
          {`К ответу «${own.label}» можно было добавить свои слова. `}
          <a href={words}>Прочитать</a>
        </p>
      )}
    </>
  )
}
