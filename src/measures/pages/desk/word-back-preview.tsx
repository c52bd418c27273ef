import type { Temporal } from 'temporal-polyfill'
import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Notice } from '#platform/html/notice.tsx'
import type { CourseKnot } from '../../rules/course.ts'
import type { WordBackWish } from '../../rules/words-back.ts'
import { Course } from '../citizen/course.tsx'

export interface WordBackPreviewProps {
  frame: Frame
  problem: { id: string; number: string }
  typed: WordBackWish
  seen: number
  /** As it will stand on the receipts. */
  course: readonly CourseKnot[]
  today: Temporal.PlainDate
  /** How many words it answers: «57 записей». */
  records: string
  /** The problem lies at a touchpoint: others who wrote there read it too. */
  atTouchpoint: boolean
}

/** The last look before it cannot be changed any more. @clause K3.7 */
export const WordBackPreviewPage = (props: WordBackPreviewProps) => {
  const { frame, problem, typed, seen, course, today, records, atTouchpoint } = props
  const at = `/desk/problems/${problem.id}`
  return (
    <DeskPage {...frame} title={`Как увидят люди: ${problem.number}`} current="/desk/problems">
      <Crumbs
        trail={[
          { label: 'Проблемы', href: '/desk/problems' },
          { label: problem.number, href: at },
          { label: 'Как увидят люди' },
        ]}
      />
      <h1>Так это увидят люди</h1>
      <div class="citizen-look card">
        <Course label="Ответ, как его увидят" courses={[course]} today={today} />
      </div>
      <Form action={`${at}/word-backs`} label="Дать ответ людям">
        {Object.entries({ ...typed, seen }).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Notice kind="warn" title="Потом изменить нельзя">
          <p>{`Ответ сразу увидят по коду квитанции те, чьи слова отнесены к проблеме (${records})${atTouchpoint ? ', и все, кто писал о той же точке' : ''}. Его можно будет только дополнить. Прочитайте ещё раз.`}</p>
        </Notice>
        <Buttons>
          <Button>Дать ответ людям</Button>
          <Button kind="second" formaction={`${at}/word-back`}>
            Вернуться к тексту
          </Button>
          <ButtonLink kind="ghost" href={at}>
            Не надо
          </ButtonLink>
        </Buttons>
      </Form>
    </DeskPage>
  )
}
