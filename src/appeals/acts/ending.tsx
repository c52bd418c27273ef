import { z } from 'zod'
import { fullDay } from '#platform/i18n/dates.ts'
import { edge } from '../act-edge.ts'
import { confirmDate } from '../actions/confirm-date.ts'
import { extendAppeal } from '../actions/extend-appeal.ts'
import { endCorrespondence, leaveAppeal } from '../actions/leave-appeal.ts'
import { pauseAppeal, resumeAppeal } from '../actions/pause-appeal.ts'
import { excludeAppeal, redirectAppeal } from '../actions/redirect-appeal.ts'
import { redirectQuestion } from '../actions/redirect-question.ts'
import { reckonAnew } from '../give-anew.ts'
import {
  EndingFields,
  ExclusionFields,
  ExtensionFields,
  LeavingFields,
  PauseFields,
  QuestionRedirectionFields,
  RedirectionFields,
} from '../pages/desk/appeal/ending-fields.tsx'
import { Reason } from '../pages/desk/appeal/parts.tsx'
import { groundsFor } from '../rules/acting/leaving.ts'
import { questionsToSend } from '../rules/acting/redirecting-questions.ts'
import { mostExtensionDays, termNormOn } from '../rules/norms/in-force.ts'
import { questionsOf } from '../store/appeal-questions.ts'
import { listNorms } from '../store/norms.ts'

const text = z.string().default('')
const override = text.describe('why so all the same, where a warning asked for it')
const sure = text.describe('yes: it cannot be taken back')

const extension = edge({
  act: 'extend',
  path: 'extension',
  title: 'Продлить срок',
  button: 'Продлить срок',
  said: 'Срок продлён',
  summary: 'The head gives more time; a notice goes to the client, or waits to be sent on paper',
  words: z.object({ days: text.describe('how many days more'), reason: text, override }),
  fields: async (work, { regime, receivedOn }, typed) => {
    const norms = await listNorms(work)
    const most = mostExtensionDays(norms, regime, receivedOn)
    const clause = termNormOn(norms, regime, 'extension', receivedOn)?.clause ?? ''
    return most === undefined ? (
      <p>Срок таких обращений не продлевают.</p>
    ) : (
      <ExtensionFields typed={typed} most={most} clause={clause} />
    )
  },
  deed: extendAppeal,
})

const pause = edge({
  act: 'pause',
  path: 'pauses',
  title: 'Приостановить срок',
  button: 'Приостановить срок',
  said: 'Срок приостановлен',
  summary: 'The term stands still, for a reason and on a ground; a notice says so to the client',
  words: z.object({ why: text, clause: text, override }),
  fields: (_work, _appeal, typed) => <PauseFields typed={typed} />,
  deed: pauseAppeal,
})

const resumption = edge({
  act: 'resume',
  path: 'resumption',
  title: 'Срок снова идёт',
  button: 'Снять приостановку',
  said: 'Срок снова идёт',
  summary: 'The term goes on; its date moves by as long as it stood, and a notice names it',
  words: z.object({}),
  fields: () => <p>Дата ответа сдвинется на столько дней, сколько срок стоял.</p>,
  deed: (work, appealId, _wish, seen) => resumeAppeal(work, appealId, seen),
})

const dateConfirmation = edge({
  act: 'confirm-date',
  path: 'date-confirmation',
  title: 'Уточнить предварительный срок',
  button: 'Уточнить срок',
  said: 'Срок уточнён',
  summary: 'Gives provisional dates anew by the calendar that was loaded since; firm ones never move',
  words: z.object({ reason: text.describe('what the calendar was approved by') }),
  fields: async (work, appeal, { reason }) => {
    const { answer } = await reckonAnew(work, appeal)
    return (
      <>
        <p>
          {answer && !answer.provisional && appeal.dueOn
            ? `Стоит ${fullDay(appeal.dueOn)}, по загруженному календарю — ${fullDay(answer.dueOn)}. Если дата другая, клиенту уйдёт уведомление.`
            : 'Календаря этого года ещё нет: загрузит его администратор.'}
        </p>
        <Reason value={reason} label="Чем утверждён календарь" hint="Например, постановление Правительства" />
      </>
    )
  },
  deed: confirmDate,
})

const redirection = edge({
  act: 'redirect',
  path: 'redirection',
  title: 'Направить по компетенции',
  button: 'Направить по компетенции',
  said: 'Обращение направлено по компетенции',
  summary:
    'Sends an appeal on to the body whose matter it is; a notice goes to the client, or waits to be sent on paper',
  isFinal: true,
  words: z.object({ to: text, reason: text, isAboutThem: text.describe('of a complaint: yes or no'), override, sure }),
  fields: (_work, { kind }, typed) => <RedirectionFields typed={typed} isComplaint={kind === 'complaint'} />,
  deed: redirectAppeal,
})

const questionRedirection = edge({
  act: 'redirect-question',
  path: 'question-redirection',
  title: 'Направить один вопрос по компетенции',
  button: 'Направить этот вопрос по компетенции',
  said: 'Вопрос направлен по компетенции',
  summary:
    'Sends one question on to the body whose matter it is, the others stay at work; with the last one the appeal ends as redirected',
  isFinal: true,
  words: z.object({
    questionId: text.describe('of the questions of the appeal; its competence is not the own'),
    to: text,
    reason: text,
    isAboutThem: text.describe('of a complaint: yes or no'),
    override,
    sure,
  }),
  fields: async (work, { id, kind }, typed) => (
    <QuestionRedirectionFields
      typed={typed}
      questions={questionsToSend(await questionsOf(work, id))}
      divisionHref={`/desk/appeals/${id}/division`}
      isComplaint={kind === 'complaint'}
    />
  ),
  deed: redirectQuestion,
})

const exclusion = edge({
  act: 'exclude',
  path: 'exclusion',
  title: 'Вне компетенции',
  button: 'Сохранить отметку',
  said: 'Отметка сохранена',
  summary: 'Marks an appeal as outside the competence, out of the figures; `no` takes that back',
  words: z.object({ outside: text.describe('yes or no'), reason: text }),
  begin: (_work, { outsideAt }) => ({ outside: outsideAt ? 'no' : 'yes' }),
  fields: (_work, _appeal, typed) => <ExclusionFields typed={typed} />,
  deed: excludeAppeal,
})

const leaving = edge({
  act: 'leave',
  path: 'leaving',
  title: 'Оставить без ответа',
  button: 'Оставить без ответа',
  said: 'Обращение оставлено без ответа',
  summary: 'The head leaves an appeal without an answer, on a ground of its law',
  isFinal: true,
  words: z.object({ ground: text, reason: text, override, sure }),
  fields: (_work, { regime }, typed) => <LeavingFields typed={typed} grounds={groundsFor(regime)} />,
  deed: leaveAppeal,
})

const correspondenceEnd = edge({
  act: 'end-correspondence',
  path: 'correspondence-end',
  title: 'Прекратить переписку',
  button: 'Прекратить переписку',
  said: 'Переписка прекращена',
  summary: 'The head ends the correspondence on a question that was answered several times',
  isFinal: true,
  words: z.object({ question: text, reason: text, override, sure }),
  fields: (_work, _appeal, typed) => <EndingFields typed={typed} />,
  deed: endCorrespondence,
})

export const endingEdges = [
  extension,
  pause,
  resumption,
  dateConfirmation,
  redirection,
  questionRedirection,
  exclusion,
  leaving,
  correspondenceEnd,
]
