import { Button, Buttons } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Facts } from '#platform/html/facts.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { Progress } from '#platform/html/progress.tsx'

export interface TakingView {
  id: string
  fileName: string
  source: string
  percent: number
  /** «3 250 из 10 000». */
  words: string
  /** Whoever began it may no more. */
  isStopped: boolean
}

/** While the messages of a large file are taken: how far it has come; the page may be left. @clause K2.4 */
export function TakingPage({ frame, view }: { frame: Frame; view: TakingView }) {
  const title = view.isStopped ? 'Остановились' : 'Берём сообщения'
  const path = `/desk/appeals/imports/${view.id}`
  return (
    <DeskPage {...frame} title={title} current="/desk/appeals">
      <Heading title={title} />
      <Facts facts={[['Файл', `${view.fileName}, ${view.source}`]]} />
      {view.isStopped && <Notice kind="warn">{STOPPED}</Notice>}
      <Progress
        label="Взяли"
        percent={view.percent}
        words={view.isStopped ? `${view.words}.` : `${view.words}. ${GOES_ON}`}
        {...(view.isStopped ? {} : { refresh: path })}
      />
      <Form action={`${path}/taking`} label="Взять дальше">
        {!view.isStopped && (
          <p>
            Каждое возьмём один раз, даже если сервер перезапустят. Если число долго не растёт, возьмите дальше сами.
          </p>
        )}
        <Buttons>
          <Button kind={view.isStopped ? 'main' : 'second'}>Взять дальше</Button>
        </Buttons>
      </Form>
    </DeskPage>
  )
}

const GOES_ON = 'Страница обновляется сама, её можно закрыть: сообщения возьмём и без неё.'
const STOPPED =
  'У того, кто начал брать этот файл, больше нет на это права: роль снята, токен отозван или закончился. Взятое осталось. Возьмите дальше, и остальное возьмём от вашего имени.'
