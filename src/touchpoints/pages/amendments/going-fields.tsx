import type { OptionGroup } from '#platform/html/control.tsx'
import { Field } from '#platform/html/field.tsx'
import { LONGEST, type Typed } from '../../rules/forms/typed.ts'

export interface GoingProps {
  typed: Typed
  /** Entries that can be chosen, by their processes. */
  entries: readonly OptionGroup[]
}

/** Where people turn who come by the code of an entry that goes. @clause M6 */
export const ExclusionFields = ({ typed, entries }: GoingProps) => (
  <>
    <p>
      Точка уйдёт из перечня, её история останется. Короткая ссылка и QR-код на бумаге будут работать дальше и скажут,
      куда обратиться теперь.
    </p>
    <Field
      kind="select"
      name="successor"
      label="Куда обратиться теперь"
      hint="Точка, которая её заменяет. Если такой нет, напишите ниже своими словами."
      value={typed.get('successor')}
      options={entries}
      none="Не выбрано"
      width="wide"
    />
    <Field
      kind="textarea"
      name="turnTo"
      label="То же своими словами"
      hint="Эти слова прочтёт человек, который пришёл по коду. Например: «Приём теперь в МФЦ на Портовой, 8»."
      value={typed.get('turnTo')}
      maxlength={LONGEST.text}
      rows={3}
      width="wide"
    />
  </>
)

/** Which of two entries of one process stays. @clause M12 */
export const MergeFields = ({ typed, entries }: GoingProps) => (
  <>
    <p>
      Останется одна точка, с потребностями обеих. Взаимодействия, отзывы, ссылки и QR-коды второй будут вести на ту,
      что осталась. История второй сохранится.
    </p>
    {entries.length === 0 ? (
      <p>В этом процессе других точек нет, объединять не с чем.</p>
    ) : (
      <Field
        kind="select"
        name="successor"
        label="Какая точка останется"
        hint="Точки того же процесса."
        value={typed.get('successor')}
        options={entries}
        none="Выберите точку"
        width="wide"
        required
      />
    )}
  </>
)
