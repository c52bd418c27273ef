import type { Option } from '#platform/html/control.tsx'
import { Field } from '#platform/html/field.tsx'
import { type Ground, groundOf } from '../../../terms/leaving.ts'
import { Override, Reason, Sure } from './parts.tsx'

interface RedirectionTyped {
  to: string
  reason: string
  isAboutThem: string
  override: string
  sure: string
}

interface RedirectionProps {
  typed: RedirectionTyped
  isComplaint: boolean
  /** What cannot be taken back. */
  words?: string
}

const ALL_GOES = 'Отвечать будет другой орган, клиенту уйдёт уведомление. Отменить нельзя'
const ONE_GOES = 'На этот вопрос ответит другой орган, клиенту уйдёт уведомление. Отменить нельзя'

export const RedirectionFields = ({ typed, isComplaint, words = ALL_GOES }: RedirectionProps) => (
  <>
    <Field
      kind="text"
      name="to"
      label="В какой орган"
      hint="Полное название, его прочтёт клиент."
      value={typed.to}
      maxlength={300}
      width="wide"
      required
    />
    {isComplaint && (
      <Field
        kind="one-of"
        name="isAboutThem"
        label="Жалуются на этот орган или его сотрудника?"
        options={YES_NO}
        value={typed.isAboutThem}
        required
      />
    )}
    <Reason value={typed.reason} label="Почему это их вопрос" hint="Войдёт в уведомление клиенту." />
    <Override value={typed.override} />
    <Sure value={typed.sure} words={words} />
  </>
)

interface QuestionRedirectionProps extends RedirectionProps {
  typed: RedirectionTyped & { questionId: string }
  questions: readonly { id: string; words: string; topic: string | null }[]
  divisionHref: string
}

export const QuestionRedirectionFields = ({ typed, questions, divisionHref, isComplaint }: QuestionRedirectionProps) =>
  questions.length === 0 ? (
    <p>
      Вопросов, которые нужно направить, нет. <a href={divisionHref}>Запишите вопросы обращения</a> и укажите, чей
      каждый.
    </p>
  ) : (
    <>
      <Field
        kind="one-of"
        name="questionId"
        label="Какой вопрос"
        hint="Направим копию обращения, остальные вопросы останутся у нас."
        options={questions.map(({ id, words, topic }) => ({ value: id, label: words || topic || 'Без названия' }))}
        value={typed.questionId || (questions.length === 1 ? (questions[0]?.id ?? '') : '')}
        width="wide"
        required
      />
      <RedirectionFields typed={typed} isComplaint={isComplaint} words={ONE_GOES} />
    </>
  )

const YES_NO: Option[] = [
  { value: 'no', label: 'Нет' },
  { value: 'yes', label: 'Да' },
]

export const LeavingFields = ({
  typed,
  grounds,
}: {
  typed: { ground: string; reason: string; override: string; sure: string }
  grounds: readonly Ground[]
}) => (
  <>
    <Field
      kind="one-of"
      name="ground"
      label="Основание"
      options={grounds.map((ground) => ({ value: ground, label: groundOf(ground).label, hint: hintOf(ground) }))}
      value={typed.ground}
      width="wide"
      required
    />
    <Reason value={typed.reason} label="Объяснение клиенту" hint="Войдёт в уведомление, если его есть куда послать." />
    <Override value={typed.override} />
    <Sure value={typed.sure} words="Обращение останется без ответа по существу. Отменить нельзя" />
  </>
)

const hintOf = (ground: Ground): string => {
  const { clause, isConfirmed, noticeDays } = groundOf(ground)
  const notice = noticeDays === undefined ? '' : `, сообщить за ${noticeDays} дней`
  return `${clause}${notice}${isConfirmed ? '' : '. Не подтверждено юристом'}`
}

export const EndingFields = ({
  typed,
}: {
  typed: { question: string; reason: string; override: string; sure: string }
}) => (
  <>
    <Field
      kind="text"
      name="question"
      label="По какому вопросу"
      value={typed.question}
      maxlength={300}
      width="wide"
      required
    />
    <Reason value={typed.reason} label="Объяснение клиенту" />
    <Override value={typed.override} />
    <Sure value={typed.sure} words="По этому вопросу больше не отвечаем. Отменить нельзя" />
  </>
)

export const ExtensionFields = ({
  typed,
  most,
  clause,
}: {
  typed: { days: string; reason: string; override: string }
  most: number
  clause: string
}) => (
  <>
    <Field
      kind="number"
      name="days"
      label="На сколько дней"
      hint={`Не больше ${most}: ${clause}.`}
      value={typed.days}
      min={1}
      max={most}
      width="short"
      required
    />
    <Reason value={typed.reason} label="Причина" hint="Её прочтёт клиент в уведомлении о продлении." />
    <Override value={typed.override} />
  </>
)

export const PauseFields = ({ typed }: { typed: { why: string; clause: string; override: string } }) => (
  <>
    <Field
      kind="textarea"
      name="why"
      label="Чего ждём"
      hint="Войдёт в уведомление клиенту."
      value={typed.why}
      rows={3}
      width="wide"
      required
    />
    <Field
      kind="text"
      name="clause"
      label="На каком основании"
      hint="Статья или пункт, например «Регламент министерства, п. 34»."
      value={typed.clause}
      maxlength={300}
      width="wide"
      required
    />
    <Override value={typed.override} />
  </>
)

export const LinkFields = ({ typed }: { typed: { mark: string; number: string } }) => (
  <>
    <Field
      kind="one-of"
      name="mark"
      label="Что это"
      options={[
        { value: 'repeated', label: 'Повторное', hint: 'Тот же человек снова о том же' },
        { value: 'duplicate', label: 'Дубликат', hint: 'То же самое пришло ещё раз' },
        { value: 'none', label: 'Новое', hint: 'Снять отметку' },
      ]}
      value={typed.mark}
      required
    />
    <Field
      kind="text"
      name="number"
      label="Номер прежнего обращения"
      hint="Например, О-142/26"
      value={typed.number}
      width="short"
    />
  </>
)

export const ExclusionFields = ({ typed }: { typed: { outside: string; reason: string } }) => (
  <>
    <Field
      kind="one-of"
      name="outside"
      label="Чей это вопрос"
      options={[
        { value: 'yes', label: 'Не наш', hint: 'Обращение не войдёт в показатели' },
        { value: 'no', label: 'Всё же наш', hint: 'Снять отметку' },
      ]}
      value={typed.outside}
      required
    />
    <Field kind="textarea" name="reason" label="Почему" value={typed.reason} rows={3} width="wide" />
  </>
)
