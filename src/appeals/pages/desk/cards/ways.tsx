import { DeskPage } from '#platform/html/desk-page.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { ListTable } from '#platform/html/list-table.tsx'
import { CARD_WAYS, type CardWay } from '../../../terms/cards.ts'

interface WayLine {
  href: string
  label: string
  about: string
}

const IMPORTS: WayLine = {
  href: '/desk/appeals/imports',
  label: 'Файл из другой системы',
  about: 'Много сообщений сразу: выгрузка ПОС или другой системы, Excel или csv',
}

/** How it came in: the first choice of whoever writes it down. @clause K2.4, K2.5 */
export const WaysPage = ({
  frame,
  ways,
  canImport,
}: {
  frame: Frame
  ways: readonly { way: CardWay; label: string }[]
  canImport: boolean
}) => {
  const lines = ways.map(
    ({ way, label }): WayLine => ({ href: `/desk/appeals/new/${way}`, label, about: CARD_WAYS[way] }),
  )
  return (
    <DeskPage {...frame} title="Записать обращение" current="/desk/appeals">
      <Heading title="Записать обращение" />
      <p>Выберите, как оно пришло.</p>
      <div class="frame">
        <ListTable
          caption="Как пришло обращение"
          columns={COLUMNS}
          groups={[{ rows: canImport ? [...lines, IMPORTS] : lines }]}
        />
      </div>
    </DeskPage>
  )
}

const COLUMNS = [
  { title: 'Как пришло', names: true, cell: ({ href, label }: WayLine) => <a href={href}>{label}</a> },
  { title: 'Что записываем', cell: ({ about }: WayLine) => about },
]
