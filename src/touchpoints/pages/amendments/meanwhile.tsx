import { Button } from '#platform/html/button.tsx'
import { Form } from '#platform/html/form.tsx'
import { ListTable } from '#platform/html/list-table.tsx'
import { Notice } from '#platform/html/notice.tsx'
import type { Differing } from '../../rules/draft-differences.ts'

const Words = ({ words }: { words: string }) =>
  words ? <span class="as-typed">{words}</span> : <span class="quiet">пусто</span>

const Table = ({
  caption,
  heads,
  rows,
}: {
  caption: string
  heads: readonly [string, string]
  rows: readonly Differing[]
}) => (
  <ListTable
    caption={caption}
    columns={[
      { title: 'Место', names: true, cell: ({ label }: Differing) => label },
      { title: heads[0], labelled: true, cell: ({ one }: Differing) => <Words words={one} /> },
      { title: heads[1], labelled: true, cell: ({ other }: Differing) => <Words words={other} /> },
    ]}
    groups={[{ rows }]}
  />
)

export interface OvertakenProps {
  /** «22 ноября, 10:21, Тихая Мария». */
  saved: string
  rows: readonly Differing[]
}

/** Somebody saved the draft first: what is saved stands beside what was typed here. @clause M6 */
export const Overtaken = ({ saved, rows }: OvertakenProps) => (
  <Notice kind="warn" title="Этот черновик тем временем сохранили">
    <p>{`${saved}. Ваши слова целы: они в форме ниже. Сравните места, которые разошлись.`}</p>
    {rows.length > 0 && <Table caption="Что разошлось" heads={['Сохранено', 'У вас в форме']} rows={rows} />}
  </Notice>
)

export interface NewerProps {
  amendmentId: string
  /** Nothing stands by now: the entry went. */
  gone: boolean
  rows: readonly Differing[]
}

/** The entry was changed after the draft was drawn from it: what changed, and the way to begin from what stands. @clause M6 */
export const Newer = ({ amendmentId, gone, rows }: NewerProps) =>
  gone ? (
    <Notice kind="warn" title="Этой точки в перечне уже нет">
      Её исключили или объединили с другой, пока готовилась правка. Правку можно только отозвать.
    </Notice>
  ) : (
    <Notice kind="warn" title="Точку тем временем изменили">
      {rows.length > 0 ? (
        <Table caption="Что изменилось" heads={['Было, когда начали правку', 'Стоит сейчас']} rows={rows} />
      ) : (
        <p>Слова точки остались прежними.</p>
      )}
      <p>Составьте правку заново от того, что стоит: места, которые меняли вы, останутся вашими.</p>
      <Form action={`/desk/amendments/${amendmentId}/redrawing`}>
        <Button>Составить правку заново</Button>
      </Form>
    </Notice>
  )
