import { CitizenPage } from '#platform/html/citizen-page.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { type Knot, Line } from '#platform/html/line.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { ReceiptSlip } from '#platform/html/receipt-slip.tsx'
import { TEXT } from '../../text.ru.ts'
import { HowItWent, type RateProps } from './rate.tsx'
import { privacyOf } from './step.tsx'

export interface ReceiptProps {
  frame: Frame
  code: string
  /** In words: «17 ноября, вт». */
  answeredOn: string
  touchpoint: string
  counted: boolean
  /** Right after sending, or the same form once more. */
  when: 'sent' | 'sent before'
  /** «Как прошло?», where it is asked. */
  went?: Pick<RateProps, 'action' | 'questions'> | undefined
}

/** The receipt: what was taken and when, what happens now and what comes next. @clause M15d */
export const ReceiptPage = ({ frame, code, answeredOn, touchpoint, counted, when, went }: ReceiptProps) => (
  <CitizenPage {...frame} kept={{ again: '/receipt', fields: { receipt: code } }} title="Квитанция" width="text">
    <h1>Спасибо, отзыв принят</h1>
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
    {went && <HowItWent {...went} typed={{}} kept={[['again', '/receipt'] as const, ['receipt', code] as const]} />}
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
