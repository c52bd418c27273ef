import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Facts } from '#platform/html/facts.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Notice } from '#platform/html/notice.tsx'
import type { Refusal } from '#platform/outcome.ts'
import { ProblemFields, type TypedProblem } from './problem-fields.tsx'

export interface ProblemTextProps {
  frame: Frame
  problem: { id: string; number: string; version: number }
  /** What is in the form: what was typed, or what stands. */
  typed: TypedProblem
  places: readonly { value: string; label: string }[]
  refused?: readonly Refusal[] | undefined
  /** Somebody saved while this was being typed: who, when and what stands now. */
  stands?: { change: string; title: string; findings: string; place: string | undefined } | undefined
}

export const ProblemTextPage = ({ frame, problem, typed, places, refused, stands }: ProblemTextProps) => (
  <DeskPage {...frame} title={`Изменить ${problem.number}`} current="/desk/problems" wrong={refused !== undefined}>
    <Crumbs
      trail={[
        { label: 'Проблемы', href: '/desk/problems' },
        { label: problem.number, href: `/desk/problems/${problem.id}` },
        { label: 'Изменить' },
      ]}
    />
    <Heading title={`Изменить ${problem.number}`} />
    {stands && (
      <Notice kind="warn" title="Проблему уже изменили">
        <p>{`${stands.change} Сейчас сохранено вот что:`}</p>
        <Facts
          facts={[
            ['Проблема', stands.title],
            ['Что выяснили', stands.findings || 'пусто'],
            ['Где в перечне', stands.place ?? 'не о месте'],
          ]}
        />
      </Notice>
    )}
    <Form
      action={`/desk/problems/${problem.id}/text`}
      sheet
      refused={refused}
      {...(stands ? { summaryTitle: 'Пока не сохранено', summaryWords: 'Ваш текст цел, он в форме ниже.' } : {})}
    >
      <input type="hidden" name="version" value={problem.version} />
      <ProblemFields {...typed} places={places} />
      <Buttons>
        <Button>Сохранить проблему</Button>
        <ButtonLink kind="second" href={`/desk/problems/${problem.id}`}>
          Не надо
        </ButtonLink>
      </Buttons>
    </Form>
  </DeskPage>
)
