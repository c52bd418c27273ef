import { DeskPage } from '#platform/html/desk-page.tsx'
import type { Draw } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import type { Refusal } from '#platform/outcome.ts'

/** Why there is no file for the day that was asked for. */
export const noExportPage =
  (refused: readonly Refusal[]): Draw =>
  (frame) => (
    <DeskPage {...frame} title="Перечень на этот день не собрать" current="/desk/register">
      <Heading title="Перечень на этот день не собрать" />
      {refused.map(({ why }) => (
        <p>{why}.</p>
      ))}
      <p>
        <a href="/desk/register">Вернуться к перечню</a>
      </p>
    </DeskPage>
  )
