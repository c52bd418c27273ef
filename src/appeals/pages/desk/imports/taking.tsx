import { Button, Buttons } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Facts } from '#platform/html/facts.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Progress } from '#platform/html/progress.tsx'

export interface TakingView {
  id: string
  fileName: string
  source: string
  percent: number
  /** «3 250 из 10 000». */
  words: string
}

/** While the messages of a large file are taken: how far it has come; the page may be left. @clause K2.4 */
export const TakingPage = ({ frame, view }: { frame: Frame; view: TakingView }) => (
  <DeskPage {...frame} title="Берём сообщения" current="/desk/appeals">
    <Heading title="Берём сообщения" />
    <Facts facts={[['Файл', `${view.fileName}, ${view.source}`]]} />
    <Progress
      label="Взяли"
      percent={view.percent}
      words={`${view.words}. Страница обновляется сама, её можно закрыть: сообщения возьмём и без неё.`}
      refresh={`/desk/appeals/imports/${view.id}`}
    />
    <Form action={`/desk/appeals/imports/${view.id}/taking`} label="Взять дальше">
      <p>Каждое возьмём один раз, даже если сервер перезапустят. Если число долго не растёт, возьмите дальше сами.</p>
      <Buttons>
        <Button kind="second">Взять дальше</Button>
      </Buttons>
    </Form>
  </DeskPage>
)
