import type { Option } from '#platform/html/control.tsx'
import { Field } from '#platform/html/field.tsx'
import { Filters } from '#platform/html/filters.tsx'
import { DIRECTIONS } from '../../terms/details.ts'
import { CHANNELS, KINDS, type NEEDS } from '../../terms.ts'
import type { ReadingView } from './view.ts'

const NEED_LABELS: Readonly<Record<keyof typeof NEEDS, string>> = {
  information: 'Получение информации',
  consultation: 'Получение консультации',
  forms: 'Получение форм документов',
  submission: 'Представление заявления, обращения',
  result: 'Получение результата, ответа',
  inspection: 'Предоставление объектов для осмотра',
  feedback: 'Предоставление обратной связи',
  'feedback-result': 'Результат рассмотрения обратной связи',
  other: 'Другие потребности',
}

/** Those that are looked by more seldom. */
const MORE = ['need', 'direction', 'unit', 'key'] as const

const FILES = ['docx', 'xlsx', 'pdf', 'csv', 'json'] as const

const optionsOf = (list: Readonly<Record<string, string>>): Option[] =>
  Object.entries(list).map(([value, label]) => ({ value, label }))

const CHANNEL_OPTIONS = Object.entries(CHANNELS).map(([value, { label }]) => ({ value, label }))

/** What is looked for in the register, and on which day. */
export const SoughtForm = ({ view, typed, refused, units, asOf }: ReadingView) => {
  const isSought = Object.values(typed).some((value) => value !== '')
  const onDay = asOf && refused.length === 0 ? `?asOf=${typed.asOf}` : ''
  return (
    <Filters
      action="/desk/register"
      label="Что показать"
      clear={isSought ? `/desk/register${view === 'table' ? '' : `?view=${view}`}` : undefined}
      aside={
        <>
          Скачать весь перечень:{' '}
          {FILES.map((file, place) => (
            <>
              {place > 0 && ', '}
              <a href={`/desk/register.${file}${onDay}`} download>
                {file}
              </a>
            </>
          ))}
        </>
      }
    >
      {view !== 'table' && <input type="hidden" name="view" value={view} />}
      <Field kind="search" name="q" label="Найти" value={typed.q} maxlength={200} />
      <Field kind="select" name="channel" label="Канал" value={typed.channel} none="Все" options={CHANNEL_OPTIONS} />
      <Field kind="select" name="kind" label="Вид точки" value={typed.kind} none="Все" options={optionsOf(KINDS)} />
      <Field
        kind="date"
        name="asOf"
        label="На дату"
        value={typed.asOf}
        why={refused.find(({ field }) => field === 'asOf')?.why}
      />
      <details class="more" open={MORE.some((name) => typed[name] !== '')}>
        <summary>Ещё условия</summary>
        <div class="row">
          <Field
            kind="select"
            name="need"
            label="Потребность"
            value={typed.need}
            none="Все"
            options={optionsOf(NEED_LABELS)}
          />
          <Field
            kind="select"
            name="direction"
            label="Направление"
            value={typed.direction}
            none="Все"
            options={optionsOf(DIRECTIONS)}
          />
          {units.length > 0 && (
            <Field
              kind="select"
              name="unit"
              label="Подразделение"
              value={typed.unit}
              none="Все"
              options={units.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <Field
            kind="select"
            name="key"
            label="Ключевые"
            value={typed.key}
            none="Все точки"
            options={[{ value: '1', label: 'Только ключевые' }]}
          />
        </div>
      </details>
    </Filters>
  )
}
