import { useContext } from 'preact/hooks'
import { Field } from '#platform/html/field.tsx'
import { Need as Needed, Wrong } from '#platform/html/field-frame.tsx'
import { FormContext, fieldId, whyRefused } from '#platform/html/form-context.ts'
import { ANY_OBJECT, objectsField } from '../../rules/forms/needs.ts'
import { LONGEST, type Typed } from '../../rules/forms/typed.ts'
import { NEEDS, type Need, OBJECTS } from '../../terms.ts'

const KEYS = Object.keys(NEEDS) as Need[]

/** The nine needs as ticks; what each is about is asked once it is ticked. @clause M10 */
export function NeedsField({ typed }: { typed: Typed }) {
  const { refused } = useContext(FormContext)
  const why = whyRefused(refused, 'needs')
  const id = fieldId('needs')
  const ticked = typed.all('needs')
  return (
    <fieldset class={why ? 'field wide bad' : 'field wide'} aria-describedby={`${id}-hint`}>
      <legend>
        Зачем сюда обращаются
        <Needed />
      </legend>
      <span class="hint" id={`${id}-hint`}>
        Отметьте всё, что человек здесь может сделать. Это графа 4 перечня.
      </span>
      <Wrong id={id} why={why} />
      {KEYS.map((need, place) => (
        <>
          <label class="tick">
            <input
              type="checkbox"
              id={place === 0 ? id : `${id}-${place + 1}`}
              name="needs"
              value={need}
              checked={ticked.includes(need)}
            />
            <span>{LABELS[need]}</span>
          </label>
          {need === 'other' ? (
            <div class="own-words">
              <Field
                kind="textarea"
                name="other-words"
                label="Какая именно"
                hint="Если их несколько, каждая с новой строки."
                value={typed.get('other-words')}
                rows={2}
                maxlength={LONGEST.text}
              />
            </div>
          ) : (
            NEEDS[need].objects.length > 0 && <Objects need={need} typed={typed} />
          )}
        </>
      ))}
    </fieldset>
  )
}

const LABELS: Readonly<Record<Need, string>> = {
  information: 'Получить информацию, в том числе о ходе рассмотрения',
  consultation: 'Получить консультацию',
  forms: 'Получить формы документов',
  submission: 'Подать заявление, обращение, запрос, документы',
  result: 'Получить результат, ответ, разъяснение',
  inspection: 'Показать объект для осмотра (проверки)',
  feedback: 'Оставить отзыв, пожаловаться, поблагодарить',
  'feedback-result': 'Узнать, что стало с отзывом',
  other: 'Другое',
}

const Objects = ({ need, typed }: { need: Exclude<Need, 'other'>; typed: Typed }) => (
  <div class="own-words">
    <Field
      kind="several-of"
      name={objectsField(need)}
      label="Что именно"
      hint={need === 'information' ? 'Ничего не отмечено — любая информация.' : 'Ничего не отмечено — всё это.'}
      options={[
        ...(need === 'information' ? [{ value: ANY_OBJECT, label: 'Любая информация' }] : []),
        ...NEEDS[need].objects.map((object) => ({ value: object, label: objectLabel(need, object) })),
      ]}
      values={typed.all(objectsField(need))}
    />
  </div>
)

const objectLabel = (need: Need, object: keyof typeof OBJECTS): string => {
  const words = need === 'information' ? `О ходе рассмотрения ${OBJECTS[object].genitive}` : OBJECTS[object].accusative
  return words.charAt(0).toUpperCase() + words.slice(1)
}
