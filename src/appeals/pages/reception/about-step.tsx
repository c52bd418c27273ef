import { Button } from '#platform/html/button.tsx'
import { Field } from '#platform/html/field.tsx'
import { StepFrame } from './step-frame.tsx'
import type { AboutView, KeptFile, ReceptionProps } from './view.ts'

const NOT_SURE = { value: '', label: 'Ничего из этого или не знаю' }

/** What it is about, proposed from the words, and files. Every button of this page takes along what was chosen. @clause M15b, K2.4 */
export const AboutStep = ({ about, ...props }: ReceptionProps & { about: AboutView }) => {
  const { touchpoints, topics, files, allowed, accept } = about
  return (
    <StepFrame {...props} step="about" asks={['touchpoint', 'topic']} action={`${props.reception}/files`} files>
      {touchpoints.length > 0 && (
        <Field
          kind="one-of"
          name="touchpoint"
          label="С чем это связано"
          hint="Мы подобрали по вашим словам. Если не подходит, не страшно: разберёмся сами"
          options={[...touchpoints, NOT_SURE]}
          value={props.form.touchpoint}
        />
      )}
      {topics.length > 0 && (
        <Field kind="one-of" name="topic" label="Тема" options={[...topics, NOT_SURE]} value={props.form.topic} />
      )}
      <section class="stack" aria-labelledby="files">
        <h2 id="files">Файлы, если они есть</h2>
        {files.length > 0 && <Kept files={files} />}
        <Field
          kind="file"
          name="files"
          label={files.length > 0 ? 'Приложить ещё' : 'Приложить файлы'}
          hint={`${allowed}. Можно выбрать несколько сразу`}
          multiple
          accept={accept}
        />
        <p>
          <Button kind="second" name="go" value="add">
            Загрузить выбранное
          </Button>
        </p>
        <p class="small quiet">Кнопка «Дальше» тоже загрузит то, что вы выбрали.</p>
      </section>
    </StepFrame>
  )
}

const Kept = ({ files }: { files: readonly KeptFile[] }) => (
  <ul class="bare stack-s" aria-label="Приложенные файлы">
    {files.map(({ hash, name, size }) => (
      <li class="row tight">
        <span>
          {name} <span class="quiet small">{size}</span>
        </span>
        <Button kind="ghost" little name="go" value={`drop-${hash}`}>
          Убрать<span class="sr">{` файл ${name}`}</span>
        </Button>
      </li>
    ))}
  </ul>
)
