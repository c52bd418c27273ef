import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { Card } from '#platform/html/card.tsx'
import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { type Fact, Facts } from '#platform/html/facts.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Tag } from '#platform/html/tag.tsx'
import type { Refusal } from '#platform/outcome.ts'

export interface ClosingPageProps {
  frame: Frame
  current: string
  title: string
  /** What is to be done, in the words of whoever asked for it. */
  words: string
  facts: readonly Fact[]
  /** What became of it; unset: it is open. */
  outcome: { tag: string; words: string } | undefined
  action: string
  field: { name: string; label: string; hint: string; value: string }
  button: string
  /** The page of the appeal, for whoever works it. */
  back: { href: string; number: string } | undefined
  refused: readonly Refusal[] | undefined
}

/** An errand or a visit by itself: whoever got it says what came of it, and need not see the appeal. @clause M18b */
export const ClosingPage = (props: ClosingPageProps) => {
  const { frame, current, title, words, facts, outcome, action, field, button, back, refused } = props
  return (
    <DeskPage {...frame} title={title} current={current} wrong={refused !== undefined}>
      {back && (
        <Crumbs
          trail={[
            { label: 'Обращения', href: '/desk/appeals' },
            { label: back.number, href: back.href },
            { label: title },
          ]}
        />
      )}
      <Heading title={title} tags={outcome && <Tag kind="done">{outcome.tag}</Tag>} />
      <Card id="what" title="Что нужно сделать">
        <p class="as-typed">{words}</p>
        <Facts size="small" facts={facts} />
      </Card>
      {outcome ? (
        outcome.words && (
          <Card id="outcome" title="Что сделано">
            <p class="as-typed">{outcome.words}</p>
          </Card>
        )
      ) : (
        <Form action={action} sheet refused={refused} summaryWords="Ваш текст цел, он ниже.">
          <Field kind="textarea" {...field} rows={5} width="wide" required />
          <Buttons>
            <Button>{button}</Button>
            <ButtonLink kind="second" href={back?.href ?? '/desk'}>
              Не надо
            </ButtonLink>
          </Buttons>
        </Form>
      )}
    </DeskPage>
  )
}
