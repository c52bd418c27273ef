import { ButtonLink } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Notice } from '#platform/html/notice.tsx'
import type { Refusal } from '#platform/outcome.ts'

export interface NotDoneProps {
  frame: Frame
  title: string
  refused: readonly Refusal[]
  current: string
  back: string
}

/** A deed of one button was refused: why, and the way back. */
export const NotDone = ({ frame, title, refused, current, back }: NotDoneProps) => (
  <DeskPage {...frame} title={title} current={current} wrong>
    <h1>{title}</h1>
    <Notice kind="stop" live>
      {refused.map(({ why }) => (
        <p>{why}.</p>
      ))}
    </Notice>
    <p>
      <ButtonLink kind="second" href={back}>
        Вернуться
      </ButtonLink>
    </p>
  </DeskPage>
)
