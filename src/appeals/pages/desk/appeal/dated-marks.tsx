import type { Option } from '#platform/html/control.tsx'
import { Field } from '#platform/html/field.tsx'
import { type DatedMark, MARKS } from '../../../terms.ts'

/** What a mark that changes the dates does. */
export const DATED_HINTS: Readonly<Record<DatedMark, string>> = {
  migration: 'По 59-ФЗ сроки ответа и направления короче. Эти нормы юрист не подтвердил',
  media: 'По 8-ФЗ срок ответа короче и считается с получения. Эту норму юрист не подтвердил',
}

const YES_NO: Option[] = [
  { value: 'no', label: 'Нет' },
  { value: 'yes', label: 'Да' },
]

interface DatedFieldsProps {
  marks: readonly DatedMark[]
  typed: Readonly<Partial<Record<DatedMark, string | undefined>>>
  likely: Partial<Record<DatedMark, string>>
}

/** A person says whether a mark that changes the dates is right. @clause K2.4 */
export const DatedFields = ({ marks, typed, likely }: DatedFieldsProps) => (
  <>
    {marks.map((mark) => (
      <Field
        kind="one-of"
        name={mark}
        label={`${MARKS[mark]}?`}
        hint={`${likely[mark] ? `Похоже, что да: «${likely[mark]}». ` : ''}${DATED_HINTS[mark]}.`}
        options={YES_NO}
        value={typed[mark] ?? ''}
      />
    ))}
  </>
)

/** Words that point to a mark nobody has set. */
export const LikelyMarks = ({ likely }: Pick<DatedFieldsProps, 'likely'>) => (
  <>
    {(Object.entries(likely) as [DatedMark, string][]).map(([mark, said]) => (
      <p class="small quiet">{`Похоже на «${MARKS[mark]}»: «${said}». Если так, отметьте: сроки пересчитаем.`}</p>
    ))}
  </>
)
