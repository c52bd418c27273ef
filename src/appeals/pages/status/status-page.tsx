import type { Temporal } from 'temporal-polyfill'
import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Line } from '#platform/html/line.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { dayAndMonth } from '#platform/i18n/dates.ts'
import type { Refusal } from '#platform/outcome.ts'
import { headline, mayBeAdded } from '../../rules/status.ts'
import type { Status } from '../../terms/status.ts'
import { DeadlineSteps } from '../deadline-steps.tsx'
import { Correspondence } from './correspondence.tsx'
import { statusKnots } from './knots.tsx'

export interface StatusProps {
  frame: Frame
  status: Status
  /** The page's own address. */
  path: string
  today: Temporal.PlainDate
  timeZone: string
  /** Of the form that adds words. */
  formId: string
  typed?: { words: string } | undefined
  refused?: readonly Refusal[] | undefined
  /** Where the answer is rated. */
  rate: string | undefined
  /** It was taken for an appeal of the law and could not be one: the ready letter. */
  letter: string | undefined
  reception: string
  /** «PDF, JPEG…, каждый до 20 МБ». */
  allowed: string
  accept: string
  /** Words were added just now. */
  added: boolean
}

/** One's own appeal: where it stands, what is asked, by when and why, what was said, and what can be done. @clause M13, M15c */
export const StatusPage = (props: StatusProps) => {
  const { frame, status, path, today, timeZone, refused } = props
  const { appeal, state, number, deadline, asked, said } = status
  return (
    <CitizenPage {...frame} rating={undefined} title={`Обращение ${number}`} width="text" wrong={refused !== undefined}>
      <h1>{`Обращение ${number}`}</h1>
      <p>
        <b>{headline(status, (on) => dayAndMonth(on, today))}</b>
      </p>
      {props.added && (
        <Notice kind="good" live>
          Добавили к обращению. Тот, кто готовит ответ, это увидит.
        </Notice>
      )}
      {status.isOverdue && (
        <Notice kind="stop" title="Ответ задерживается">
          {`Срок ответа${deadline ? ` был ${dayAndMonth(deadline.dueOn, today)}` : ' прошёл'}, а мы ещё не ответили. Нам жаль.`}
          {status.isHeadTold && ' Руководитель об этом знает.'} Можно позвонить и назвать номер обращения.
        </Notice>
      )}
      {asked && (
        <Notice kind="warn" title="Мы спросили вас">
          <p class="as-typed">{asked.words}</p>
          <p class="noprint">
            <a href="#f-words">Ответить</a>
          </p>
        </Notice>
      )}
      {props.rate && <Rate href={props.rate} />}
      <section class="stack" aria-labelledby="where">
        <h2 id="where">Что с ним</h2>
        <Line knots={statusKnots(status, { today, timeZone })} label="Ход обращения" wide />
      </section>
      {deadline && !appeal.endedAt && !status.pause && (
        <Why deadline={deadline} today={today} isOver={status.isOverdue || appeal.answerBy === 'none'} />
      )}
      {props.letter && <Letter href={props.letter} answers={appeal.answerBy !== 'none'} />}
      <section class="stack" aria-labelledby="said">
        <h2 id="said">Переписка</h2>
        <Correspondence said={said} status={path} today={today} timeZone={timeZone} />
      </section>
      {mayBeAdded(state) ? (
        <Add {...props} />
      ) : (
        <p class="noprint">
          <ButtonLink href={props.reception} kind="second">
            Написать новое обращение
          </ButtonLink>
        </p>
      )}
    </CitizenPage>
  )
}

interface WhyProps {
  deadline: NonNullable<Status['deadline']>
  today: Temporal.PlainDate
  /** It is no promise any more, or never was one. */
  isOver: boolean
}

const Why = ({ deadline, today, isOver }: WhyProps) => (
  <details>
    <summary>{isOver ? 'Как посчитан срок' : `Почему ответим до ${dayAndMonth(deadline.dueOn, today)}`}</summary>
    <div class="stack-s">
      <DeadlineSteps deadline={deadline} today={today} label="Как посчитан срок ответа" />
      {deadline.provisional && (
        <p class="small quiet">
          Календарь выходных на следующий год ещё не утверждён, поэтому дата предварительная. Сама она не сдвинется:
          если мы её уточним, сообщим вам.
        </p>
      )}
    </div>
  </details>
)

const Rate = ({ href }: { href: string }) => (
  <Notice title="Помог ли ответ?">
    <p>Оцените его: это один вопрос. Если ответ не помог, напишите почему, и мы к нему вернёмся.</p>
    <p class="noprint">
      <ButtonLink href={href}>Оценить ответ</ButtonLink>
    </p>
  </Notice>
)

const Letter = ({ href, answers }: { href: string; answers: boolean }) => (
  <Notice title="Это не обращение по закону 59-ФЗ">
    <p>
      {answers ? 'Мы его прочитаем и ответим.' : 'Мы его прочитаем.'} Если нужен официальный ответ по закону, отправьте
      письмо: оно собрано из ваших слов.
    </p>
    <p class="noprint">
      <a href={href}>Открыть готовое письмо</a>
    </p>
  </Notice>
)

const Add = ({ status, path, formId, typed, refused, allowed, accept }: StatusProps) => (
  <section class="stack noprint" aria-labelledby="add">
    <h2 id="add">{status.asked ? 'Ответить или добавить' : 'Добавить к обращению'}</h2>
    <Form action={`${path}/messages`} refused={refused} sheet files>
      <input type="hidden" name="id" value={formId} />
      <Field
        kind="textarea"
        name="words"
        label="Ваши слова"
        hint="Их увидит тот, кто готовит ответ"
        rows={5}
        width="wide"
        autocomplete="off"
        value={typed?.words}
      />
      <Field
        kind="file"
        name="files"
        label="Файлы"
        hint={`${allowed}. Можно выбрать несколько сразу`}
        multiple
        accept={accept}
      />
      <Buttons>
        <Button>Добавить</Button>
      </Buttons>
    </Form>
    <p>
      <a href={`${path}/withdrawal`}>Отозвать обращение</a>
    </p>
  </section>
)
