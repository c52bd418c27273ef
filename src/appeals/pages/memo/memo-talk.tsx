import { Button } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { type Knot, Line } from '#platform/html/line.tsx'
import { Notice } from '#platform/html/notice.tsx'
import type { Refusal } from '#platform/outcome.ts'
import { MemoFiles } from './write-memo.tsx'

interface OfMemo {
  frame: Frame
  body: string
  at: string
  refused?: readonly Refusal[] | undefined
}

/** The code travels in the form's body, never in an address. @clause K5.3 */
export const OpenMemoPage = ({ frame, body, at, typed, refused }: OfMemo & { typed: string }) => (
  <CitizenPage
    {...frame}
    body={{ name: body }}
    home={at}
    title="Ответ на записку"
    width="narrow"
    wrong={refused !== undefined}
    rating={undefined}
  >
    <h1>Ответ на записку</h1>
    <Form action={`${at}/talk`} refused={refused} summaryWords="Проверьте код и попробуйте ещё раз." sheet>
      <Field
        kind="text"
        name="code"
        label="Код записки"
        hint="Три группы по четыре знака. Можно строчными буквами и без чёрточек."
        value={typed}
        autocomplete="off"
        required
      />
      <Button>Открыть</Button>
    </Form>
    <p>
      <a href={at}>Написать новую записку</a>
    </p>
  </CitizenPage>
)

export interface MemoTalkProps extends OfMemo {
  code: string
  formId: string
  /** «О-12/26»; nothing while it lies in the box. */
  number: string | undefined
  /** Where it stands, in words. */
  standing: string
  knots: readonly Knot[]
  /** It was answered or left: nothing more can be said there. */
  isOver: boolean
  typed: string
  /** What was just added. */
  isAdded: boolean
}

/** The talk under a code: what was said, what was answered, a field to go on. @clause K5.3, K5.4 */
export const MemoTalkPage = (props: MemoTalkProps) => {
  const { frame, body, at, code, formId, number, standing, knots, isOver, typed, isAdded, refused } = props
  return (
    <CitizenPage
      {...frame}
      body={{ name: body }}
      home={at}
      title={number ? `Записка ${number}` : 'Записка'}
      width="text"
      wrong={refused !== undefined}
      rating={undefined}
    >
      <h1>{number ? `Записка ${number}` : 'Записка в урне'}</h1>
      {isAdded && <Notice live>Дополнение принято. Его прочтут после полуночи.</Notice>}
      <p>{standing}</p>
      <Line knots={knots} label="Разговор" wide />
      {isOver ? (
        <p>
          <a href={at}>Написать новую записку</a>
        </p>
      ) : (
        <Form
          action={`${at}/talk/words`}
          files
          sheet
          refused={refused}
          summaryWords="Текст сохранён, файлы выберите ещё раз: браузер их не запоминает."
        >
          <h2>Дополнить</h2>
          <input type="hidden" name="id" value={formId} />
          <input type="hidden" name="code" value={code} />
          <Field kind="textarea" name="words" label="Что добавить" rows={6} value={typed} required />
          <MemoFiles />
          <Button>Добавить</Button>
        </Form>
      )}
    </CitizenPage>
  )
}
