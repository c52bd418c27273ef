import { Card } from '#platform/html/card.tsx'
import { meanOf, percent } from '#platform/i18n/numbers.ts'
import { counted, PEOPLE } from '#platform/i18n/plural.ts'
import type { Satisfaction } from '../../rules/tables.ts'
import { between, changeWords, fewWords, MARKS } from '../../text.ru.ts'

/** The whole in one number, with what it is worth in words. @clause K3.1 K4.2 */
export const Overall = ({ all, before, reliability }: Pick<Satisfaction, 'all' | 'before' | 'reliability'>) => (
  <Card id="all" title="Поставили 4 или 5">
    {'satisfied' in all.figure ? (
      <>
        <p class="huge num">{percent(all.figure.satisfied.share)}</p>
        <p>
          {`Если бы ответили все, было бы ${between(all.figure.satisfied.low, all.figure.satisfied.high)}. `}
          {`Всего ${counted(all.figure.n, MARKS)}, средняя ${meanOf(all.figure.mean)}.`}
          {all.figure.says === 'hint' && ' Оценок пока мало, это ориентир.'}
        </p>
      </>
    ) : (
      <p>{fewWords(all.figure.n, reliability)}</p>
    )}
    {before && all.change && 'satisfied' in all.figure && (
      <p class="quiet small">{changeWords(all.change, before.key)}</p>
    )}
    {all.hardToSay > 0 && <p class="quiet small">{`«Затрудняюсь ответить»: ещё ${counted(all.hardToSay, PEOPLE)}.`}</p>}
  </Card>
)
