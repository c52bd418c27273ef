import { Field } from '#platform/html/field.tsx'
import { type CardWay, OUTCOMES, OUTCOMES_OF } from '../../../terms/cards.ts'
import { ANSWER_WAYS } from '../../../terms.ts'
import type { CardView } from './view.ts'

const ASKS: Readonly<Record<CardWay, string>> = {
  phone: 'Что нужно человеку',
  post: 'Текст письма или его суть',
  reception: 'С чем пришёл человек',
  stand: 'Что написано',
  oral: 'Что сказано',
  other: 'Что сказано или написано',
}

/** When it came and what it says. @clause K2.4, M18b */
export const WhatPart = ({ view }: { view: CardView }) => {
  const { way, typed, today } = view
  return (
    <section class="stack" aria-labelledby="what">
      <h2 id="what">О чём</h2>
      {way === 'post' && <PostFields view={view} />}
      {way !== 'phone' && way !== 'post' && (
        <Field
          kind="date"
          name="receivedOn"
          label="Когда"
          width="short"
          value={typed.receivedOn || today}
          max={today}
        />
      )}
      {way === 'reception' && (
        <Field kind="text" name="receivedBy" label="Кто принимал" value={typed.receivedBy} autocomplete="off" />
      )}
      {(way === 'stand' || way === 'other') && (
        <Field
          kind="text"
          name="place"
          label="Где это было"
          hint="Например: стенд на первом этаже, выезд в Полевое"
          value={typed.place}
          autocomplete="off"
        />
      )}
      <Field
        kind="textarea"
        name="words"
        label={ASKS[way]}
        required
        rows={way === 'phone' ? 4 : 8}
        width="wide"
        value={typed.words}
      />
      {way === 'phone' && (
        <Field
          kind="select"
          name="need"
          label="Потребность"
          options={view.needs}
          none="Не выбрана"
          value={typed.need}
        />
      )}
    </section>
  )
}

const PostFields = ({ view: { typed, today } }: { view: CardView }) => (
  <>
    <Field
      kind="date"
      name="receivedOn"
      label="Когда получили"
      hint="Если письмо лежало, выберите день, когда оно пришло: срок считается от него"
      width="short"
      value={typed.receivedOn || today}
      max={today}
    />
    <Field
      kind="date"
      name="postmarkedOn"
      label="Дата на штемпеле"
      width="short"
      value={typed.postmarkedOn}
      max={today}
    />
    <Field
      kind="text"
      name="senderNumber"
      label="Номер и дата у отправителя"
      value={typed.senderNumber}
      autocomplete="off"
    />
    <Field kind="text" name="addressee" label="Кому адресовано" value={typed.addressee} autocomplete="off" />
  </>
)

/** How the talk ended: for ways in that are talks. @clause K3.4, M17 */
export const EndPart = ({ view: { way, typed, people } }: { view: CardView }) => {
  const outcomes = OUTCOMES_OF[way]
  if (outcomes.length === 0) return null
  return (
    <section class="stack" aria-labelledby="end">
      <h2 id="end">Чем кончилось</h2>
      <Field
        kind="one-of"
        name="outcome"
        label="Исход разговора"
        required
        options={outcomes.map((value) => ({ value, label: OUTCOMES[value] }))}
        value={typed.outcome}
      />
      <Field
        kind="textarea"
        name="reply"
        label="Что вы ответили"
        hint="Если ответили сразу. Эти слова станут ответом на обращение"
        rows={3}
        width="wide"
        value={typed.reply}
      />
      {way === 'reception' && (
        <Field
          kind="tick"
          name="consent"
          label="Человек согласен получить ответ устно"
          checked={typed.consent === 'yes'}
        />
      )}
      <Field
        kind="tick"
        name="told"
        label="Номер и срок скажу сразу, как сохраню карточку"
        hint="Тогда первым ответом будет этот разговор. Если сказать нельзя, снимите отметку: подготовим письмо"
        checked={typed.told === 'yes'}
      />
      {outcomes.includes('callback') && (
        <>
          <Field
            kind="date"
            name="callbackOn"
            label="Перезвонить до"
            hint="Если нужно перезвонить"
            width="short"
            value={typed.callbackOn}
          />
          <Field
            kind="select"
            name="callbackTo"
            label="Кто перезвонит"
            options={people}
            none="Не выбран"
            value={typed.callbackTo}
          />
        </>
      )}
    </section>
  )
}

/** How the answer is to come. */
export const AnswerPart = ({ view: { typed } }: { view: CardView }) => (
  <Field
    kind="select"
    name="answerBy"
    label="Как ответить"
    options={Object.entries(ANSWER_WAYS).map(([value, label]) => ({ value, label }))}
    none="Как удобнее по контактам"
    value={typed.answerBy}
  />
)
