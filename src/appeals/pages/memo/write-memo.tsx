import { Button } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Notice } from '#platform/html/notice.tsx'
import type { Refusal } from '#platform/outcome.ts'
import { INTERNAL_TOPICS } from '../../terms/internal.ts'

export interface WriteMemoProps {
  frame: Frame
  body: string
  /** The address of the memos of this body. */
  at: string
  /** A random id: the form sent twice is one memo. */
  formId: string
  typed: { words: string; topic: string }
  refused?: readonly Refusal[] | undefined
}

/** A memo on working conditions, written by an employee of whom nothing is known. @clause K5.3, K5.4 */
export const WriteMemoPage = ({ frame, body, at, formId, typed, refused }: WriteMemoProps) => (
  <CitizenPage
    {...frame}
    body={{ name: body }}
    home={at}
    title="Анонимная записка"
    width="narrow"
    wrong={refused !== undefined}
    rating={undefined}
  >
    <h1>Анонимная записка</h1>
    <p>
      Расскажите, что мешает работать или что изменить. Имя, почту и вход мы не спрашиваем и не узнаём. Записку прочтут
      на следующий день, ответ вы откроете по коду.
    </p>
    <Form
      action={at}
      files
      sheet
      refused={refused}
      summaryWords="Текст сохранён, файлы выберите ещё раз: браузер их не запоминает."
    >
      <input type="hidden" name="id" value={formId} />
      <Field
        kind="textarea"
        name="words"
        label="Что вы хотите сказать"
        hint="Пишите так, чтобы вас нельзя было узнать по подробностям, если это важно."
        rows={10}
        value={typed.words}
        required
      />
      <Field
        kind="select"
        name="topic"
        label="О чём"
        none="Без темы"
        value={typed.topic}
        options={Object.entries(INTERNAL_TOPICS).map(([value, label]) => ({ value, label }))}
      />
      <MemoFiles />
      <Button>Отправить записку</Button>
    </Form>
    <HowAnonymous />
    <p>
      <a href={`${at}/talk`}>Открыть ответ по коду</a>
    </p>
  </CitizenPage>
)

export const MemoFiles = () => (
  <Field
    kind="file"
    name="files"
    label="Снимки или текст"
    hint="До 5 файлов JPEG, PNG или TXT, вместе до 10 МБ. Имена файлов и сведения об авторе, месте и времени мы сотрём."
    multiple
    accept="image/jpeg,image/png,text/plain,.jpg,.jpeg,.png,.txt"
  />
)

const HowAnonymous = () => (
  <>
    <Notice title="Что мы храним">
      Ваши слова, тему и день. Ни часа, ни адреса компьютера, ни того, вошли ли вы где-то рядом. Записки одного дня
      получают номера вместе, в случайном порядке, после полуночи.
    </Notice>
    <Notice kind="warn" title="Чего мы обещать не можем">
      Вас может выдать сам текст: подробность, которую знаете только вы. Кто обслуживает сеть или этот компьютер, может
      видеть, что вы открывали страницу. Если это важно, пишите со своего телефона и не из сети органа.
    </Notice>
  </>
)
