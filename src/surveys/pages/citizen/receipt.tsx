import { Button } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { type Knot, Line } from '#platform/html/line.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { ReceiptSlip } from '#platform/html/receipt-slip.tsx'
import type { Refusal } from '#platform/outcome.ts'
import { TEXT } from '../../text.ru.ts'
import { privacyOf } from './step.tsx'

export interface ReceiptProps {
  frame: Frame
  code: string
  /** In words: «17 ноября, вт». */
  answeredOn: string
  touchpoint: string
  counted: boolean
  /** Right after sending, or opened later by the code. */
  when: 'sent' | 'sent before' | 'opened'
}

/** The receipt: what was taken, what happens now and what comes next. */
export const ReceiptPage = ({ frame, code, answeredOn, touchpoint, counted, when }: ReceiptProps) => (
  <CitizenPage {...frame} title="Квитанция" width="text">
    <h1>{when === 'opened' ? 'Ваш отзыв' : 'Спасибо, отзыв принят'}</h1>
    {when === 'sent before' && (
      <Notice live>Этот отзыв уже у нас, отправлять второй раз не нужно. Посчитан первый ответ.</Notice>
    )}
    <ReceiptSlip
      code={code}
      label="Код квитанции"
      aside={
        <>
          <p>
            <b>Сейчас</b>
            <br />
            {counted ? 'Отзыв цел и посчитан' : 'Отзыв цел, через несколько секунд войдёт в подсчёт'}
          </p>
          <p>
            <b>Дальше</b>
            <br />
            Прочитаем вместе с другими отзывами, не реже раза в квартал
          </p>
        </>
      }
    >
      <p>
        {`${touchpoint}. Принят ${answeredOn}, без имени. Запишите или сфотографируйте код: кто оставил отзыв, мы не знаем, поэтому напомнить код не сможем.`}
      </p>
    </ReceiptSlip>
    <section class="stack" aria-labelledby="next">
      <h2 id="next">Что будет дальше</h2>
      <Line knots={nextKnots(answeredOn, counted)} label="Путь отзыва" wide />
    </section>
    <p class="small quiet">
      {TEXT.anonymous} <a href={privacyOf(frame)}>{TEXT.how}</a>. Узнать о судьбе отзыва:{' '}
      <a href="/receipt">открыть по коду</a>.
    </p>
  </CitizenPage>
)

const nextKnots = (answeredOn: string, counted: boolean): Knot[] => [
  {
    state: 'done',
    when: answeredOn,
    title: 'Вы сказали',
    children: 'Оценка и слова хранятся отдельно от всего, что ведёт к вам.',
  },
  {
    state: counted ? 'done' : 'now',
    when: counted ? 'в тот же день' : 'сейчас',
    title: 'Мы услышали',
    children: 'Оценка входит в подсчёт, слова читают аналитики и руководители.',
  },
  {
    state: 'ahead',
    when: 'раз в квартал',
    title: 'Разберём и решим',
    children: 'По отзывам видно, что исправить. Решение будем записывать вместе со сроком.',
  },
  {
    state: 'ahead',
    when: 'по этому коду',
    title: 'Скажем, что изменилось',
    children: 'Ответ появится на этой странице, открыть её можно кодом квитанции.',
  },
]

export interface FindReceiptProps {
  frame: Frame
  typed: string
  refused?: readonly Refusal[] | undefined
}

/** The code travels in the form's body, never in an address. */
export const FindReceiptPage = ({ frame, typed, refused }: FindReceiptProps) => (
  <CitizenPage {...frame} title="Что стало с отзывом" width="narrow" wrong={refused !== undefined}>
    <h1>Что стало с вашим отзывом</h1>
    <Form action="/receipt" refused={refused} summaryWords="Проверьте код и попробуйте ещё раз." sheet>
      <Field
        kind="text"
        name="receipt"
        label="Код квитанции"
        hint="Три группы по четыре знака. Можно строчными буквами и без чёрточек."
        value={typed}
        autocomplete="off"
        required
      />
      <Button>Открыть квитанцию</Button>
    </Form>
  </CitizenPage>
)
