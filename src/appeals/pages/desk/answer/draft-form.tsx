import { Button, Buttons } from '#platform/html/button.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import { timeOf } from '#platform/i18n/dates.ts'
import { DECISIONS } from '../../../terms/answer.ts'
import type { AnswerView } from '../../../terms/answer-view.ts'
import { RESULTS } from '../../../terms.ts'
import { MeterPart } from './meter-part.tsx'
import { SendingFields } from './sending-fields.tsx'

/** The answer as it is written: saved while one types, beside it how plainly it is said. @clause M18 */
export const DraftForm = ({ view }: { view: AnswerView }) => {
  const { appealId, answer, typed, version, timeZone, stands } = view
  const at = `/desk/appeals/${appealId}/answers`
  return (
    <Form action={`${at}/draft`} autosave={`${at}/autosave`} sheet files label="Ответ" refused={view.refused}>
      <input type="hidden" name="version" value={version} />
      <div class="row tight">
        <Button kind="second" little>
          Сохранить черновик
        </Button>
        <span class="small quiet" role="status" data-autosave-said>
          {answer && `Сохранено в ${timeOf(answer.savedAt, timeZone)}`}
        </span>
      </div>
      {stands !== undefined && (
        <details open>
          <summary>Сейчас сохранено</summary>
          <p class="as-typed">{stands}</p>
        </details>
      )}
      <Field
        kind="textarea"
        name="words"
        label="Текст ответа"
        hint="Что делать клиенту, лучше сказать в начале"
        value={typed.words}
        rows={14}
        width="wide"
      />
      <MeterPart meter={view.meter} />
      {view.keys.map(({ key, label, isRequired }) => (
        <Field
          kind="select"
          name={`result.${key}`}
          label={label}
          required={isRequired}
          none="Выберите…"
          value={typed.results[key] ?? ''}
          options={options(RESULTS)}
        />
      ))}
      {view.isComplaint && (
        <Field
          kind="one-of"
          name="decision"
          label="Жалоба"
          required
          value={typed.decision ?? ''}
          options={options(DECISIONS)}
        />
      )}
      <Files view={view} />
      {!view.wantsApproval && view.may.send && <SendingFields view={view} />}
      <Buttons>
        {view.may.submit && (
          <Button formaction={`${at}/submission`} kind={view.wantsApproval ? 'main' : 'second'}>
            Отправить на подпись
          </Button>
        )}
        {!view.wantsApproval && view.may.send && <Button formaction={`${at}/sending`}>Отправить ответ</Button>}
      </Buttons>
    </Form>
  )
}

const Files = ({ view: { answer, accept } }: { view: AnswerView }) => (
  <>
    {answer && answer.files.length > 0 && (
      <Field
        kind="several-of"
        name="drop"
        label="Файлы с ответом"
        hint="Отметьте, что убрать"
        options={answer.files.map(({ hash, name }) => ({ value: hash, label: name }))}
      />
    )}
    <Field kind="file" name="files" label="Приложить файлы" multiple accept={accept} />
  </>
)

const options = (list: Readonly<Record<string, string>>) =>
  Object.entries(list).map(([value, label]) => ({ value, label }))
