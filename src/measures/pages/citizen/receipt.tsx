import type { Temporal } from 'temporal-polyfill'
import { Button } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import type { Knot } from '#platform/html/line.tsx'
import { ReceiptSlip } from '#platform/html/receipt-slip.tsx'
import { dayOf } from '#platform/i18n/dates.ts'
import { type CourseKnot, quarterEndsOn, type Standing } from '../../rules/course.ts'
import { nowWords } from '../../text.ru.ts'
import { Course } from './course.tsx'
import { CodeField } from './find-receipt.tsx'

export interface ReceiptProps {
  frame: Frame
  code: string
  answeredOn: Temporal.PlainDate
  today: Temporal.PlainDate
  /** What the feedback is about. */
  about: string
  standing: Standing
  /** Some words are in the sheet; while it lies in the box nobody knows. */
  hasWords: boolean
  /** What became of the problems that these words show: one course a problem. */
  courses: readonly (readonly CourseKnot[])[]
  /** What others were told about the same touchpoint since. */
  others: readonly (readonly CourseKnot[])[]
}

/** What became of somebody's feedback: dated, in the body's words, never with the answers of the sheet. @clause K3.7 M15c */
export const ReceiptPage = (props: ReceiptProps) => {
  const { frame, code, answeredOn, today, about, standing, courses, others } = props
  const { now, next } = nowWords(standing, courses, today)
  return (
    <CitizenPage
      {...frame}
      kept={{ again: '/receipt', fields: { receipt: code } }}
      title="Что стало с отзывом"
      width="text"
    >
      <div class="stack-l">
        <h1>Что стало с вашим отзывом</h1>
        <ReceiptSlip
          code={code}
          label="Код квитанции"
          aside={
            <>
              <p>
                <b>Сейчас</b>
                <br />
                {now}
              </p>
              <p>
                <b>Дальше</b>
                <br />
                {next}
              </p>
            </>
          }
        >
          <p>{`${about}. Отзыв принят ${dayOf(answeredOn, today)} без имени. Кто его оставил, мы не знаем.`}</p>
        </ReceiptSlip>
        <Course
          label="Что было с отзывом"
          before={[taken(answeredOn, today)]}
          courses={courses}
          after={courses.length > 0 ? [] : waiting(props)}
          today={today}
        />
        {others.length > 0 && <Others others={others} today={today} />}
        <section class="stack noprint" aria-labelledby="another">
          <h2 id="another">Открыть другую квитанцию</h2>
          <Form action="/receipt">
            <CodeField typed="" />
            <Button kind="second">Открыть квитанцию</Button>
          </Form>
        </section>
      </div>
    </CitizenPage>
  )
}

const Others = ({ others, today }: Pick<ReceiptProps, 'others' | 'today'>) => (
  <section class="stack" aria-labelledby="others">
    <h2 id="others">О той же точке сказали и другие</h2>
    <p class="quiet">Это ответ на слова других людей. Возможно, он важен и вам.</p>
    {others.map((course, place) => (
      <Course label={`Ответ другим, ${place + 1}`} courses={[course]} today={today} level={3} />
    ))}
  </section>
)

const taken = (answeredOn: Temporal.PlainDate, today: Temporal.PlainDate): Knot => ({
  state: 'done',
  when: dayOf(answeredOn, today),
  title: 'Приняли ваш отзыв',
  children: <p>Оценка и слова хранятся отдельно от всего, что ведёт к вам. Здесь мы их не показываем.</p>,
})

/** What is ahead before anybody was answered: only what really follows. */
function waiting({ standing, hasWords, answeredOn, today }: ReceiptProps): Knot[] {
  const told: Knot = {
    state: 'ahead',
    when: 'по этому коду',
    title: 'Скажем, что решили',
    children: <p>Если меры не будет, напишем и об этом, с причиной.</p>,
  }
  switch (standing) {
    case 'considered':
      return [
        {
          state: 'now',
          when: 'сейчас',
          title: 'Услышали',
          children: <p>Ваши слова прочитали и отнесли к проблеме. Решения пока нет.</p>,
        },
        told,
      ]
    case 'decided':
      return [
        { state: 'now', when: 'сейчас', title: 'Решили', children: <p>Решение есть, готовим ответ людям.</p> },
        told,
      ]
    default: {
      const end = quarterEndsOn(answeredOn)
      const isOver = end.toString() < today.toString()
      return [
        {
          state: 'ahead',
          when: isOver ? 'раз в квартал' : `до ${dayOf(end, today)}`,
          title: 'Прочитаем и разберём',
          children: (
            <p>
              {hasWords ? 'Слова читаем' : 'Оценку учитываем'} вместе с другими отзывами не реже раза в квартал. Если
              видно проблему, запишем её и решим, что делать. Отдельного ответа на каждый отзыв не бывает.
            </p>
          ),
        },
        told,
      ]
    }
  }
}
