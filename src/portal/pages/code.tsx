import { CitizenPage } from '#platform/html/citizen-page.tsx'
import type { Draw } from '#platform/html/frame.ts'
import { CodeForm, type CodeFormProps } from './code-form.tsx'

/** Where a code is typed that has not opened at once. */
export const codePage =
  (given: CodeFormProps): Draw =>
  (frame) => (
    <CitizenPage {...frame} title="Код с плаката" wrong={given.why !== undefined} width="narrow">
      <h1>Код с плаката</h1>
      <p>Наберите код, который напечатан рядом с квадратным рисунком: откроется страница отзыва.</p>
      <CodeForm {...given} />
      <p>
        Кода под рукой нет? <a href="/">Выберите на главной странице, о чём ваш отзыв</a>.
      </p>
    </CitizenPage>
  )
