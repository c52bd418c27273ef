import { useContext } from 'preact/hooks'
import { Button } from '#platform/html/button.tsx'
import { Field } from '#platform/html/field.tsx'
import { Wrong } from '#platform/html/field-frame.tsx'
import { FormContext, fieldId, whyRefused } from '#platform/html/form-context.ts'
import { number } from '#platform/i18n/numbers.ts'
import type { Choice, ShownWords } from '../../rules/shown-words.ts'
import { WordsTick } from './words-tick.tsx'

/** Few enough to stand open above what is found. */
const OPEN_AT_MOST = 3

export interface PickWordsProps {
  choice: Choice
  /** Where the same form goes to search on; what is ticked goes along. */
  searchAt: string
}

/** Words to tick, found by their text or touchpoint. What is ticked stays ticked while one searches and pages on. */
export const PickWords = ({ choice: { search, found, picked, touchpoints, more }, searchAt }: PickWordsProps) => {
  const why = whyRefused(useContext(FormContext).refused, 'words')
  return (
    <fieldset id={fieldId('words')} class="stack" tabindex={-1}>
      <legend class="sr">Слова клиентов</legend>
      <Wrong id={fieldId('words')} why={why} />
      <div class="filters">
        <Field kind="search" name="text" label="Что есть в словах" value={search.text} />
        {touchpoints.length > 0 && (
          <Field
            kind="select"
            name="touchpoint"
            label="Точка"
            value={search.touchpoint}
            options={touchpoints}
            none="Все точки"
          />
        )}
        <Button kind="second" formaction={searchAt}>
          Найти слова
        </Button>
      </div>
      {picked.length > 0 && (
        <details class="card stack-s" open={picked.length <= OPEN_AT_MOST}>
          <summary>{`Отмечено: ${number(picked.length)}`}</summary>
          <Ticks words={picked} checked />
        </details>
      )}
      {found.length === 0 ? <p class="quiet">{emptyWords(search, picked.length)}</p> : <Ticks words={found} />}
      {more && (
        <p>
          <Button kind="second" little name="after" value={more} formaction={searchAt}>
            Показать следующие
          </Button>
        </p>
      )}
    </fieldset>
  )
}

const emptyWords = ({ text, touchpoint, after }: Choice['search'], picked: number): string => {
  if (after) return 'Это все слова. Чтобы начать сначала, нажмите «Найти слова».'
  if (text || touchpoint) return 'Таких слов нет. Попробуйте часть слова или другую точку.'
  return picked > 0 ? 'Других слов нет.' : 'Слов клиентов пока нет.'
}

const Ticks = ({ words, checked }: { words: readonly ShownWords[]; checked?: boolean }) => (
  <ul class="bare stack-s">
    {words.map((one) => (
      <li>
        <WordsTick {...one} checked={checked} />
      </li>
    ))}
  </ul>
)
