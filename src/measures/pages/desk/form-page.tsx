import type { ComponentChildren } from 'preact'
import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import type { Refusal } from '#platform/outcome.ts'

/** What every act on a problem begins with: which problem, what was seen of it, what was refused. */
export interface ActProps {
  frame: Frame
  problem: { id: string; number: string; title: string }
  /** How many acts there were when the page was drawn. */
  seen: number
  refused?: readonly Refusal[] | undefined
  /** Somebody acted meanwhile: what they did, in words. */
  meanwhile?: ComponentChildren
}

export interface FormPageProps extends ActProps {
  title: string
  action: string
  /** The verb and the object on the button. */
  deed: string
  children: ComponentChildren
  /** Beside or under the form. */
  aside?: ComponentChildren
}

/** One act on a page of its own, with the way back to the problem. */
export const FormPage = (props: FormPageProps) => {
  const { frame, problem, seen, refused, meanwhile, title, action, deed, children, aside } = props
  const back = `/desk/problems/${problem.id}`
  return (
    <DeskPage {...frame} title={`${title}: ${problem.number}`} current="/desk/problems" wrong={refused !== undefined}>
      <Crumbs
        trail={[{ label: 'Проблемы', href: '/desk/problems' }, { label: problem.number, href: back }, { label: title }]}
      />
      <h1>{title}</h1>
      <p class="quiet">{`${problem.number}. ${problem.title}`}</p>
      {meanwhile}
      <Form
        action={action}
        sheet
        refused={refused}
        {...(meanwhile ? { summaryTitle: 'Пока не сохранено', summaryWords: 'Ваш текст цел, он в форме ниже.' } : {})}
      >
        <input type="hidden" name="seen" value={seen} />
        {children}
        <Buttons>
          <Button>{deed}</Button>
          <ButtonLink kind="second" href={back}>
            Не надо
          </ButtonLink>
        </Buttons>
      </Form>
      {aside}
    </DeskPage>
  )
}
