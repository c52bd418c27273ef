import type { Option, OptionGroup } from '#platform/html/control.tsx'
import { Field } from '#platform/html/field.tsx'
import { APPEAL_KINDS, COMPETENCES, DATED_MARKS, type DatedMark, MARKS } from '../../../terms.ts'
import { DATED_HINTS, DatedFields, LikelyMarks } from './dated-marks.tsx'
import { Override } from './parts.tsx'

const optionsOf = (list: Readonly<Record<string, string>>): Option[] =>
  Object.entries(list).map(([value, label]) => ({ value, label }))

/** What was said before is marked with its number, on a page of its own. */
const MARK_OPTIONS = optionsOf({ ...MARKS })
  .filter(({ value }) => value !== 'repeated' && value !== 'duplicate')
  .map((option) => ({ ...option, hint: DATED_HINTS[option.value as DatedMark] }))

interface SortingTyped {
  regime: string
  kind: string
  direction: string
  marks: readonly string[]
  touchpointId: string
  need: string
  againstPersonId: string
  againstUnitId: string
  reason: string
  override: string
}

export interface SortingFieldsProps {
  typed: SortingTyped
  /** The laws that an appeal of this contour may come under. */
  regimes: readonly Option[]
  directions: Readonly<Record<string, string>>
  needs: readonly Option[]
  /** What words or author point to and nobody has marked. */
  likely: Partial<Record<DatedMark, string>>
  touchpoints: readonly (Option | OptionGroup)[]
  people: readonly Option[]
  units: readonly Option[]
}

export const SortingFields = ({
  typed,
  regimes,
  directions,
  needs,
  likely,
  touchpoints,
  people,
  units,
}: SortingFieldsProps) => (
  <>
    <RegimeFields typed={typed} regimes={regimes} />
    <Field kind="select" name="kind" label="Вид" options={optionsOf(APPEAL_KINDS)} value={typed.kind} required />
    <Field
      kind="select"
      name="direction"
      label="Направление"
      options={optionsOf(directions)}
      value={typed.direction}
      required
    />
    <Field
      kind="select"
      name="touchpointId"
      label="Точка взаимодействия"
      hint="По ней предложим опрос и посчитаем показатели."
      options={touchpoints}
      {...(typed.touchpointId === '' ? { none: 'Не названа' } : {})}
      value={typed.touchpointId}
    />
    <Field
      kind="select"
      name="need"
      label="Потребность"
      hint="За чем пришёл клиент. Предложена по тексту, поправьте, если понята неверно."
      options={needs}
      {...(typed.need === '' ? { none: 'Не названа' } : {})}
      value={typed.need}
    />
    <LikelyMarks likely={likely} />
    <Field kind="several-of" name="marks" label="Отметки" options={MARK_OPTIONS} values={typed.marks} width="wide" />
    <details class="part" open={typed.againstPersonId !== '' || typed.againstUnitId !== ''}>
      <summary>На кого жалуются</summary>
      <div class="stack">
        <p class="small quiet">
          Кто назван здесь, сам или весь отдел, обращения больше не увидит, и назначить его исполнителем не получится.
        </p>
        <Field
          kind="select"
          name="againstPersonId"
          label="Сотрудник"
          options={people}
          none="Не на сотрудника"
          value={typed.againstPersonId}
        />
        <Field
          kind="select"
          name="againstUnitId"
          label="Отдел или организация"
          options={units}
          none="Не на отдел"
          value={typed.againstUnitId}
        />
      </div>
    </details>
    <Override value={typed.override} />
  </>
)

const RegimeFields = ({
  typed,
  regimes,
}: {
  typed: Pick<SortingTyped, 'regime' | 'reason'>
  regimes: readonly Option[]
}) => (
  <>
    <Field
      kind="select"
      name="regime"
      label="По какому закону рассматриваем"
      hint="От этого зависят сроки."
      options={regimes}
      value={typed.regime}
      required
    />
    <Field
      kind="textarea"
      name="reason"
      label="Почему меняете закон"
      hint="Нужно, только если закон другой. Сроки пересчитаем по нормам того дня, когда обращение пришло."
      value={typed.reason}
      rows={2}
      width="wide"
    />
  </>
)

interface RegistrationTyped {
  registeredAt: string
  unitId: string
  regime: string
  reason: string
  override: string
  migration?: string | undefined
  media?: string | undefined
}

/** One button is enough; what is rarer lies under it. */
export const RegistrationFields = ({
  typed,
  regimes,
  units,
  asked,
  likely,
  isOpen,
}: {
  typed: RegistrationTyped
  regimes: readonly Option[]
  units: readonly Option[]
  /** Marks that change the dates and seem right: they are asked about before anything else. */
  asked: readonly DatedMark[]
  likely: Partial<Record<DatedMark, string>>
  isOpen: boolean
}) => (
  <>
    <Field kind="select" name="unitId" label="Отдел" options={units} none="Пока без отдела" value={typed.unitId} />
    <DatedFields marks={asked} typed={typed} likely={likely} />
    <details class="part" open={isOpen}>
      <summary>Другое время или другой закон</summary>
      <div class="stack">
        <Field
          kind="datetime-local"
          name="registeredAt"
          label="Когда зарегистрировано на деле"
          hint="Пусто — сейчас. Укажите, если зарегистрировали раньше: на бумаге или в другой системе."
          value={typed.registeredAt}
        />
        <RegimeFields typed={typed} regimes={regimes} />
        <DatedFields marks={DATED_MARKS.filter((mark) => !asked.includes(mark))} typed={typed} likely={likely} />
      </div>
    </details>
    <Override value={typed.override} />
  </>
)

export interface QuestionTyped {
  id: string
  words: string
  topicCode: string
  competence: string
}

export const DivisionFields = ({
  questions,
  topics,
  likely,
}: {
  questions: readonly QuestionTyped[]
  topics: readonly { code: string; name: string }[]
  /** Topics that the words point to. */
  likely: readonly { code: string; name: string }[]
}) => (
  <>
    {likely.length > 0 && (
      <p class="small quiet">{`По тексту похоже на: ${likely.map(({ code, name }) => `${name} (${code})`).join('; ')}`}</p>
    )}
    <datalist id="topics">
      {topics.map(({ code, name }) => (
        <option value={code}>{name}</option>
      ))}
    </datalist>
    {questions.map((question, place) => (
      <OneQuestion question={question} number={place + 1} />
    ))}
    <p class="small quiet">Пустые строки пропадут. Нужно больше — сохраните, появятся ещё.</p>
  </>
)

const OneQuestion = ({ question, number }: { question: QuestionTyped; number: number }) => (
  <fieldset class="part stack">
    <legend>{`Вопрос ${number}`}</legend>
    <input type="hidden" name={`q${number}-id`} value={question.id} />
    <Field kind="text" name={`q${number}-words`} label="О чём" value={question.words} maxlength={300} width="wide" />
    <Field
      kind="text"
      name={`q${number}-topicCode`}
      label="Тема классификатора"
      hint="Начните с кода или слова и выберите."
      list="topics"
      value={question.topicCode}
    />
    <Field
      kind="select"
      name={`q${number}-competence`}
      label="Чей вопрос"
      options={optionsOf(COMPETENCES)}
      value={question.competence}
    />
  </fieldset>
)
