import type { Option, OptionGroup } from '#platform/html/control.tsx'
import { Field } from '#platform/html/field.tsx'

export interface AssignmentFieldsProps {
  typed: { personId: string; unitId: string; why: string }
  options: readonly (Option | OptionGroup)[]
  units: readonly Option[]
  proposed: { name: string; reason: string } | undefined
}

export const AssignmentFields = ({ typed, options, units, proposed }: AssignmentFieldsProps) => (
  <>
    <Field
      kind="select"
      name="personId"
      label="Исполнитель"
      hint={proposed && `Предлагаем: ${proposed.name}, ${proposed.reason}.`}
      options={options}
      none="Решит отдел"
      value={typed.personId}
    />
    <Field
      kind="select"
      name="unitId"
      label="Отдел"
      hint="Пусто — отдел исполнителя."
      options={units}
      none="Выберите отдел"
      value={typed.unitId}
    />
    <details class="part" open={typed.why !== ''}>
      <summary>Добавить пояснение</summary>
      <Field kind="textarea" name="why" label="Пояснение исполнителю" value={typed.why} rows={2} width="wide" />
    </details>
  </>
)

export const WordsField = ({ value, label, hint }: { value: string; label: string; hint: string }) => (
  <Field kind="textarea" name="words" label={label} hint={hint} value={value} rows={5} width="wide" required />
)

export const ErrandFields = ({
  typed,
  people,
  units,
  today,
}: {
  typed: { words: string; dueOn: string; unitId: string; personId: string }
  people: readonly Option[]
  units: readonly Option[]
  today: string
}) => (
  <>
    <Field
      kind="textarea"
      name="words"
      label="Что сделать"
      hint="Например: «Пришлите выписку из журнала приёма документов за 15 октября»."
      value={typed.words}
      rows={4}
      width="wide"
      required
    />
    <Field kind="select" name="unitId" label="Отдел" options={units} none="Выберите отдел" value={typed.unitId} />
    <Field
      kind="select"
      name="personId"
      label="Или сотрудник"
      options={people}
      none="Выберите сотрудника"
      value={typed.personId}
    />
    <Field kind="date" name="dueOn" label="К какому дню" value={typed.dueOn} min={today} width="short" required />
  </>
)

export const VisitFields = ({
  typed,
  today,
}: {
  typed: { plannedOn: string; whereabouts: string; why: string }
  today: string
}) => (
  <>
    <Field kind="date" name="plannedOn" label="Когда" value={typed.plannedOn} min={today} width="short" required />
    <Field
      kind="text"
      name="whereabouts"
      label="Куда"
      value={typed.whereabouts}
      maxlength={300}
      width="wide"
      required
    />
    <Field kind="textarea" name="why" label="Что посмотреть" value={typed.why} rows={2} width="wide" />
  </>
)
