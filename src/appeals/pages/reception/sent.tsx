import { Button, ButtonLink } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { type Knot, Line } from '#platform/html/line.tsx'
import { Marks } from '#platform/html/marks.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { ReceiptSlip } from '#platform/html/receipt-slip.tsx'
import type { AnswerWay } from '../../terms.ts'
import { ANSWER_COMES, BY_LAW } from '../../text/reception.ts'
import { LawReach } from './opening.tsx'
import type { LawWays } from './view.ts'

export interface SentView {
  /** «О-142/26». */
  number: string
  code: string
  /** The whole address of the status page, to be written down or sent on. */
  link: string
  receivedOn: string
  registerBy: string | undefined
  /** «17 декабря, чт». */
  answerBy: string | undefined
  isProvisional: boolean
  way: AnswerWay
  email: string | undefined
  /** Told where it looks like an appeal of 59-ФЗ and is none. */
  law: LawWays | undefined
  /** The same form had come before. */
  wasBefore: boolean
  /** Where «Как прошло?» is answered, unless it was in this visit. */
  went: string | undefined
}

/** Number, date, what happens next and by when, and the key to come back with. @clause M15c, M15d */
export const SentPage = ({ frame, sent }: { frame: Frame; sent: SentView }) => {
  const { number, code, link, answerBy, way, email, wasBefore } = sent
  const path = `/status/${encodeURIComponent(code)}`
  return (
    <CitizenPage {...frame} rating={undefined} title={`Принято, номер ${number}`} width="text">
      <h1>Приняли, номер {number}</h1>
      {wasBefore && (
        <Notice live>
          Это обращение уже у нас, номер тот же. Если вы что-то изменили, допишите это на странице обращения.
        </Notice>
      )}
      <ReceiptSlip
        code={code}
        label="Код, чтобы узнать ответ"
        aside={
          <>
            <p>
              <b>Номер</b>
              <br />
              <span class="nowrap">{number}</span>
            </p>
            <p>
              <b>Приняли</b>
              <br />
              {sent.receivedOn}
            </p>
            {answerBy && way !== 'none' && (
              <p>
                <b>Ответим до</b>
                <br />
                {answerBy}
              </p>
            )}
          </>
        }
      >
        <p>
          Запишите код или сфотографируйте экран. По нему видно, что с обращением, и можно дописать или отозвать его.
        </p>
        <p class="as-typed">{link}</p>
        <p class="noprint">
          <ButtonLink href={path} kind="second">
            Открыть страницу обращения
          </ButtonLink>
        </p>
        {email && <p class="small quiet">{`Номер, дату и ссылку отправили на ${email}.`}</p>}
      </ReceiptSlip>
      {sent.law && <NotByLaw law={sent.law} letter={`${path}/letter`} />}
      <section class="stack" aria-labelledby="next">
        <h2 id="next">Что будет дальше</h2>
        <Line knots={knotsOf(sent)} label="Путь обращения" wide />
        {sent.isProvisional && (
          <p class="small quiet">Календарь выходных на следующий год ещё не утверждён, поэтому дата предварительная.</p>
        )}
      </section>
      {sent.went && <HowItWent action={sent.went} code={code} />}
    </CitizenPage>
  )
}

const NotByLaw = ({ law, letter }: { law: LawWays; letter: string }) => (
  <Notice kind="warn" title="Это не обращение по закону 59-ФЗ">
    <p>
      {BY_LAW.none} Мы приняли ваши слова и ответим на них, но если вам нужен официальный ответ по этому закону,
      отправьте письмо сами. Оно уже собрано из того, что вы написали.
    </p>
    <p class="noprint">
      <ButtonLink href={letter}>Открыть готовое письмо</ButtonLink>
    </p>
    <LawReach law={law} />
  </Notice>
)

const knotsOf = ({ receivedOn, registerBy, answerBy, way }: SentView): Knot[] => [
  { state: 'done', when: receivedOn, title: 'Вы написали', children: 'Ваши слова и файлы целы и лежат у нас.' },
  {
    state: 'now',
    when: registerBy ? `до ${registerBy}` : 'сейчас',
    title: 'Зарегистрируем',
    children: 'Потом передадим тому, кто им займётся. Если вопрос не наш, направим его куда нужно и скажем об этом.',
  },
  {
    state: answerBy ? 'due' : 'ahead',
    when: answerBy ? `до ${answerBy}` : 'потом',
    title: way === 'none' ? 'Прочитаем и учтём' : 'Ответим',
    children: way === 'none' ? 'Отвечать не будем: вы так выбрали.' : `Ответ придёт: ${ANSWER_COMES[way]}.`,
  },
  {
    state: 'ahead',
    when: 'после ответа',
    title: 'Спросим, помог ли он',
    children: 'Если ответ не помог, напишите почему, и мы к нему вернёмся.',
  },
]

const WORDS = ['совсем нет', 'скорее нет', 'отчасти', 'скорее да', 'полностью'] as const

const HowItWent = ({ action, code }: { action: string; code: string }) => (
  <section class="stack noprint" aria-labelledby="went">
    <h2 id="went">Как прошло?</h2>
    <Form action={action} sheet>
      <input type="hidden" name="back" value={`/status/${encodeURIComponent(code)}`} />
      <Marks name="answer" label="Легко ли было написать нам?" words={WORDS} skip={{ value: 'none' }} />
      <Button kind="second">Отправить оценку</Button>
    </Form>
  </section>
)
