import { CitizenPage } from '#platform/html/citizen-page.tsx'
import { ConfirmPage } from '#platform/html/confirm.tsx'
import type { Frame } from '#platform/html/frame.ts'

/** Asks once more: a withdrawal cannot be undone. @clause M13 */
export const WithdrawPage = ({ frame, number, path }: { frame: Frame; number: string; path: string }) => (
  <CitizenPage {...frame} rating={undefined} title={`Отозвать обращение ${number}?`} width="narrow">
    <ConfirmPage
      title={`Отозвать обращение ${number}?`}
      action={`${path}/withdrawal`}
      deed="Отозвать обращение"
      back={path}
    >
      <p>Мы перестанем им заниматься и не ответим. Вернуть его будет нельзя, но можно написать новое.</p>
      <p>Текст и файлы останутся у нас: закон велит хранить то, что мы получили.</p>
    </ConfirmPage>
  </CitizenPage>
)
