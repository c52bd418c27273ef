import { Button, Buttons } from '#platform/html/button.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { dateAndTime } from '#platform/i18n/dates.ts'
import { OWN_ANSWER } from '../../../rules/answering.ts'
import type { AnswerView } from '../../../terms/answer-view.ts'
import { DraftForm } from './draft-form.tsx'
import { MeterPart } from './meter-part.tsx'
import { SendingFields } from './sending-fields.tsx'
import { SentAnswer, Written } from './written.tsx'

/** The answer in its place on the line of time: written, signed, sent; what was sent is only read. @clause M18, M18b */
export const AnswerSection = ({ view }: { view: AnswerView }) => (
  <div class="stack" id="answer">
    {view.sent.map((answer) => (
      <SentAnswer view={view} answer={answer} />
    ))}
    {view.isWaiting ? <Waiting view={view} /> : <Open view={view} />}
  </div>
)

const Open = ({ view }: { view: AnswerView }) => {
  const { answer, may } = view
  if (answer?.approvedAt) return <Approved view={view} />
  if (may.draft)
    return (
      <>
        <Remarks view={view} />
        <DraftForm view={view} />
      </>
    )
  if (!answer) return null
  return (
    <>
      <Remarks view={view} />
      <Written view={view} answer={answer} />
    </>
  )
}

const Remarks = ({ view: { answer, names, today, timeZone } }: { view: AnswerView }) =>
  answer?.returnedAt ? (
    <Notice kind="warn" title="Вернули с замечаниями">
      <p class="as-typed">{answer.remarks}</p>
      <p class="small quiet">
        {[
          names.get(`person:${answer.returnedBy}`) ?? names.get(`token:${answer.returnedBy}`),
          dateAndTime(answer.returnedAt, timeZone, today),
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
    </Notice>
  ) : null

/** The head reads what would go, and signs it or says what to mend. */
const Waiting = ({ view }: { view: AnswerView }) => {
  const { answer, appealId, version, may, refused } = view
  if (!answer) return null
  const at = `/desk/appeals/${appealId}/answers`
  return (
    <>
      <Written view={view} answer={answer} />
      <MeterPart meter={view.meter} />
      {may.decide ? (
        <>
          {view.ownWords?.maySign === false ? (
            <Notice title="Подпишет другой руководитель">
              <p>{`${OWN_ANSWER}.`}</p>
            </Notice>
          ) : (
            <Form action={`${at}/approval`} refused={refused}>
              <input type="hidden" name="version" value={version} />
              {view.ownWords && (
                <p class="small quiet">Этот ответ готовили вы. Настройка органа разрешает вам его подписать.</p>
              )}
              <Buttons>
                <Button>Подписать ответ</Button>
              </Buttons>
            </Form>
          )}
          <Form action={`${at}/return`} sheet label="Вернуть ответ" refused={refused?.filter(({ field }) => field)}>
            <input type="hidden" name="version" value={version} />
            <Field
              kind="textarea"
              name="remarks"
              label="Что исправить"
              hint="Прочтёт тот, кто готовил ответ"
              rows={3}
              width="wide"
            />
            <Buttons>
              <Button kind="second">Вернуть с замечаниями</Button>
            </Buttons>
          </Form>
        </>
      ) : (
        <p class="quiet">Ответ на подписи у руководителя.</p>
      )}
    </>
  )
}

const Approved = ({ view }: { view: AnswerView }) => {
  const { answer, appealId, version, may, refused } = view
  if (!answer) return null
  return (
    <>
      <Written view={view} answer={answer} />
      {may.send && (
        <Form action={`/desk/appeals/${appealId}/answers/sending`} sheet label="Отправить ответ" refused={refused}>
          <input type="hidden" name="version" value={version} />
          <SendingFields view={view} />
          <Buttons>
            <Button>Отправить ответ</Button>
          </Buttons>
        </Form>
      )}
      {may.draft && (
        <details>
          <summary>Изменить ответ</summary>
          <p class="small quiet">После изменения ответ снова нужно подписать.</p>
          <DraftForm view={view} />
        </details>
      )}
    </>
  )
}
