import { Button } from '#platform/html/button.tsx'
import type { Option, OptionGroup } from '#platform/html/control.tsx'
import { Field } from '#platform/html/field.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { APPEAL_KINDS, MARKS } from '../../../terms.ts'
import type { CardView } from './view.ts'

const optionsOf = (list: Readonly<Record<string, string>>): Option[] =>
  Object.entries(list).map(([value, label]) => ({ value, label }))

/** What is said of the site's own appeals alone is no choice here. */
const MARKS_BY_HAND = optionsOf(MARKS).filter(({ value }) => value !== 'appeal-like')

const grouped = ({ likely, others }: CardView['touchpoints']): (Option | OptionGroup)[] =>
  likely.length === 0
    ? [...others]
    : [
        { label: 'Подходят по тексту', options: likely },
        { label: 'Остальные', options: others },
      ]

/** On the telephone it is opened where the talk itself was no answer. */
export const SortingPart = ({ view }: { view: CardView }) =>
  view.way === 'phone' ? (
    <details open={isSorted(view)}>
      <summary>Как понимаем: нужно, если ответили не сразу или предложите опрос</summary>
      <Sorting view={view} />
    </details>
  ) : (
    <Sorting view={view} />
  )

const isSorted = ({ typed, reasons, refused = [] }: CardView): boolean =>
  reasons.length > 0 || typed.kind !== '' || typed.regime !== '' || refused.some(({ field }) => field === 'kind')

/** How it is understood: rules propose, whoever saves confirms. @clause K1.2, K3.3, M18b */
const Sorting = ({ view }: { view: CardView }) => {
  const { typed, reasons, touchpoints, topics } = view
  return (
    <section class="stack" aria-labelledby="sorting">
      <h2 id="sorting">Как понимаем</h2>
      <p>
        <Button kind="second" name="do" value="propose">
          Предложить по тексту
        </Button>
      </p>
      {reasons.length > 0 && (
        <Notice title="Мы предложили, проверьте">
          <ul>
            {reasons.map((reason) => (
              <li>{reason}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Earlier view={view} />
      <Field
        kind="select"
        name="kind"
        label="Вид"
        options={optionsOf(APPEAL_KINDS)}
        none="Не выбран"
        value={typed.kind}
      />
      <Field
        kind="select"
        name="regime"
        label="По какому закону"
        options={view.regimes}
        none="Не выбран"
        value={typed.regime}
      />
      <Field
        kind="select"
        name="touchpoint"
        label="Точка взаимодействия"
        options={grouped(touchpoints)}
        none="Нет в перечне"
        value={typed.touchpoint}
      />
      {topics.likely.length + topics.others.length > 0 && (
        <Field
          kind="select"
          name="topic"
          label="Тема"
          options={grouped(topics)}
          none="Не выбрана"
          value={typed.topic}
        />
      )}
      <Field kind="several-of" name="marks" label="Отметки" options={MARKS_BY_HAND} values={typed.marks} />
    </section>
  )
}

/** What the same client said before: a repeated word is seen before it is taken in. @clause M18b */
const Earlier = ({ view: { earlier } }: { view: CardView }) =>
  earlier.length === 0 ? null : (
    <Notice kind={earlier.some(({ isLike }) => isLike) ? 'warn' : 'plain'} title="Этот человек уже обращался">
      <ul>
        {earlier.map(({ href, when, beginning, isLike }) => (
          <li>
            <a href={href}>{when}</a>
            {isLike && <b>, похоже на это</b>}: {beginning}
          </li>
        ))}
      </ul>
    </Notice>
  )
