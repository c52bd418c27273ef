import { Button, Buttons } from './button.tsx'
import { Wrong } from './field-frame.tsx'
import { CSRF_FIELD } from './form-context.ts'
import { secretLabel } from './secret-fields.ts'

export interface SentField {
  name: string
  value: string
  /** What to look at in it. */
  why?: string
  /** To be looked over, however short. */
  isDoubtful?: boolean
  /** A field for a file: it is chosen anew. */
  isFile?: boolean
}

/** A form that comes back with a fault. */
export interface SentAgain {
  action: string
  sent: readonly SentField[]
  /** It was read to the last letter; otherwise the person looks it over first. */
  isWhole: boolean
}

export const hasWords = ({ sent }: SentAgain): boolean => sent.some(({ name }) => name !== CSRF_FIELD)

/** Everything that was sent but the secrets: those have empty fields to be typed into again. */
export const SendAgain = ({ action, sent, isWhole, isSecond }: SentAgain & { isSecond: boolean }) => {
  const labelOf = ({ name }: SentField) => secretLabel(name, action)
  const hasFiles = sent.some(({ isFile }) => isFile)
  return (
    <form class="stack" method="post" action={action} enctype={hasFiles ? 'multipart/form-data' : undefined}>
      <p class="quiet">{whatToDo(sent, isWhole, sent.filter(labelOf).length)}</p>
      {sent.map((field, place) => {
        const secret = labelOf(field)
        if (field.isFile) return <ChosenAnew {...field} place={place} />
        return secret ? <TypedAnew {...field} label={secret} /> : <Sent {...field} place={place} />
      })}
      <Buttons>
        <Button kind={isSecond ? 'second' : 'main'}>Отправить ещё раз</Button>
      </Buttons>
    </form>
  )
}

function whatToDo(sent: readonly SentField[], isWhole: boolean, secrets: number): string {
  const files = sent.filter(({ isFile }) => isFile).length
  const others = sent.filter(({ name }) => name !== CSRF_FIELD).length - secrets - files
  const typed = secrets > 0 ? 'Пароли и коды мы сюда не переносим: наберите их заново.' : ''
  const chosen = files > 0 ? 'Файл не сохранился: выберите его заново.' : ''
  const anew = `${typed} ${chosen}`.trim()
  if (others === 0) return anew
  if (!isWhole) return `Ниже всё, что до нас дошло. Проверьте и отправьте ещё раз. ${anew}`.trim()
  return anew ? `Остальное, что вы ввели, цело. ${anew}` : 'Всё, что вы ввели, цело: оно отправится ещё раз.'
}

const ChosenAnew = ({ name, why, place }: SentField & { place: number }) => {
  const id = `sent-${place}`
  return (
    <div class={why ? 'field bad' : 'field'}>
      <label for={id}>Файл</label>
      <Wrong id={id} why={why} />
      <input class="control" id={id} type="file" name={name} aria-describedby={why && `${id}-why`} />
    </div>
  )
}

const TypedAnew = ({ name, label }: SentField & { label: string }) => (
  <p class="field short">
    <label for={`again-${name}`}>{label}</label>
    {label === 'Код' ? (
      <input class="control" id={`again-${name}`} type="text" name={name} autocomplete="one-time-code" />
    ) : (
      <input class="control" id={`again-${name}`} type="password" name={name} autocomplete="off" />
    )}
  </p>
)

const LONG = 80

const Sent = ({ name, value, why, isDoubtful, place }: SentField & { place: number }) => {
  const isLong = value.length > LONG || /[\r\n]/.test(value)
  if (name === CSRF_FIELD || !(isLong || why || isDoubtful)) return <input type="hidden" name={name} value={value} />
  const id = `sent-${place}`
  const seen = { class: 'control', name, 'aria-label': 'Ваш текст', 'aria-describedby': why && `${id}-why` }
  return (
    <div class={why ? 'field bad' : 'field'}>
      <Wrong id={id} why={why} />
      {/* HTML swallows the first line break of a textarea, so one more is put before it. */}
      {isLong ? <textarea {...seen} rows={5}>{`\n${value}`}</textarea> : <input {...seen} type="text" value={value} />}
    </div>
  )
}
