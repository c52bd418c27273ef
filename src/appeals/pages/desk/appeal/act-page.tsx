import type { ComponentChildren } from 'preact'
import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { Card } from '#platform/html/card.tsx'
import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Notice } from '#platform/html/notice.tsx'
import { Voice } from '#platform/html/voice.tsx'
import type { Refusal } from '#platform/outcome.ts'
import { SEARCH } from './parts.tsx'

export interface ActPageProps {
  frame: Frame
  number: string
  /** The page of the appeal. */
  back: string
  title: string
  action: string
  button: string
  isFinal: boolean
  version: number
  /** What the client said: the act is about that. */
  words: string
  /** «Заявление, 59-ФЗ, ответить до 17 декабря». */
  summary: string
  /** It cannot be done as the appeal stands. */
  closed: readonly Refusal[]
  refused: readonly Refusal[] | undefined
  children: ComponentChildren
}

/** One act on a page of its own, beside the words that it is about. */
export const ActPage = (props: ActPageProps) => {
  const { frame, number, back, title, action, button, isFinal, version, words, summary, closed, refused, children } =
    props
  return (
    <DeskPage
      {...frame}
      title={`${title}: ${number}`}
      current="/desk/appeals"
      search={SEARCH}
      wrong={refused !== undefined}
    >
      <Crumbs
        trail={[{ label: 'Обращения', href: '/desk/appeals' }, { label: number, href: back }, { label: title }]}
      />
      <h1>{title}</h1>
      <div class="cols aside">
        {closed.length > 0 && refused === undefined ? (
          <Notice kind="warn" title="Сейчас это не получится">
            {closed.map(({ why }) => (
              <p>{why}</p>
            ))}
            <p>
              <a href={back}>{`Вернуться к обращению ${number}`}</a>
            </p>
          </Notice>
        ) : (
          <Form
            action={action}
            sheet
            refused={refused}
            summaryTitle="Пока не сохранено"
            summaryWords="Ваш текст цел, он в форме ниже."
          >
            <input type="hidden" name="version" value={version} />
            {children}
            <Buttons>
              <Button kind={isFinal ? 'stop' : 'main'}>{button}</Button>
              <ButtonLink kind="second" href={back}>
                Не надо
              </ButtonLink>
            </Buttons>
          </Form>
        )}
        <Card id="about" title={number}>
          <p class="small quiet">{summary}</p>
          <Voice words={words} />
        </Card>
      </div>
    </DeskPage>
  )
}
