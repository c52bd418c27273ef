import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { SortingPart } from './sorting-part.tsx'
import type { CardView } from './view.ts'
import { AnswerPart, EndPart, WhatPart } from './what-part.tsx'
import { WhoPart } from './who-part.tsx'

/** A card that somebody of the staff fills in by hand; whatever button is pressed, nothing typed is lost. @clause K2.4, K2.5, M17 */
export const CardPage = ({ frame, view }: { frame: Frame; view: CardView }) => {
  const { label } = view
  return (
    <DeskPage {...frame} title={label} current="/desk/appeals" wrong={view.refused !== undefined}>
      <Heading
        title={label}
        deeds={
          <ButtonLink kind="ghost" href="/desk/appeals/new">
            Выбрать другой путь
          </ButtonLink>
        }
      />
      <Form
        action={`/desk/appeals/new/${view.way}`}
        files
        sheet
        refused={view.refused}
        summaryTitle="Карточка не сохранена"
        summaryWords="Всё, что вы записали, на месте."
      >
        <input type="hidden" name="id" value={view.formId} />
        {view.way === 'oral' ? <OralParts view={view} /> : <Parts view={view} />}
        <Buttons>
          <Button name="do" value="save">
            Сохранить карточку
          </Button>
        </Buttons>
      </Form>
    </DeskPage>
  )
}

const Parts = ({ view }: { view: CardView }) => (
  <>
    <WhoPart view={view} />
    <WhatPart view={view} />
    <EndPart view={view} />
    <SortingPart view={view} />
    {view.way !== 'phone' && <FilesPart view={view} />}
    <AnswerPart view={view} />
  </>
)

/** Three fields, as a head has time for. @clause K2.5 */
const OralParts = ({ view: { typed, contours } }: { view: CardView }) => (
  <>
    {contours.length > 1 && (
      <Field kind="one-of" name="contour" label="Кто сказал" options={contours} value={typed.contour} />
    )}
    <Field
      kind="text"
      name="name"
      label="Имя и как связаться"
      hint="Если человек назвался. Например: Полевая Анна, +7 900 000-00-10"
      value={typed.name}
      autocomplete="off"
      width="wide"
    />
    <Field kind="textarea" name="words" label="Что сказано" required rows={5} width="wide" value={typed.words} />
    <Field
      kind="textarea"
      name="reply"
      label="Что вы ответили"
      hint="Если ещё не ответили, оставьте пустым: обращение уйдёт на регистрацию"
      rows={3}
      width="wide"
      value={typed.reply}
    />
  </>
)

const FilesPart = ({ view: { way, files, filesHint, accept } }: { view: CardView }) => (
  <section class="stack" aria-labelledby="files">
    <h2 id="files">{way === 'post' ? 'Сканы письма' : 'Файлы'}</h2>
    {files.length > 0 && (
      <Field
        kind="several-of"
        name="crossed"
        label="Уже приложено"
        hint="Отметьте, что убрать"
        options={files.map(({ hash, name, size }) => ({ value: hash, label: `${name}, ${size}` }))}
      />
    )}
    <Field
      kind="file"
      name="files"
      label={files.length > 0 ? 'Приложить ещё' : 'Приложить'}
      hint={filesHint}
      accept={accept}
      multiple
    />
  </section>
)
