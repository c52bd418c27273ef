import type { ComponentChildren } from 'preact'
import { ButtonLink } from '#platform/html/button.tsx'
import { Card } from '#platform/html/card.tsx'
import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import type { Draw } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { type Column, ListTable } from '#platform/html/list-table.tsx'
import { Tag } from '#platform/html/tag.tsx'

export interface ClientLine {
  href: string
  number: string
  kind: string
  beginning: string
  channel: string
  /** «22 ноября, вс». */
  receivedOn: string
  state: string
  rating: number | null
}

export interface ClientView {
  name: string
  card: ComponentChildren
  /** Where the card is changed. */
  editHref: string
  lines: readonly ClientLine[]
  /** Not all are listed. */
  isCut: boolean
}

const COLUMNS: readonly Column<ClientLine>[] = [
  { title: 'Номер', cell: ({ number }) => <span class="num nowrap">{number}</span> },
  {
    title: 'О чём',
    names: true,
    cell: ({ href, beginning, kind }) => (
      <>
        <a href={href}>{beginning}</a>
        <br />
        <span class="small quiet">{kind}</span>
      </>
    ),
  },
  { title: 'Как пришло', labelled: true, cell: ({ channel }) => channel },
  { title: 'Получено', labelled: true, cell: ({ receivedOn }) => <span class="nowrap">{receivedOn}</span> },
  {
    title: 'Где сейчас',
    labelled: true,
    cell: ({ state, rating }) => (
      <>
        {state} {rating !== null && <Tag kind="plain">{`${rating} из 5`}</Tag>}
      </>
    ),
  },
]

/** A client as the desk knows them: who they are and all they have said. @clause M18b */
export const clientPage =
  ({ name, card, editHref, lines, isCut }: ClientView): Draw =>
  (frame) => (
    <DeskPage {...frame} title={name} current="/desk/appeals">
      <Crumbs trail={[{ href: '/desk/appeals', label: 'Обращения' }]} />
      <Heading
        title={name}
        deeds={
          <ButtonLink kind="second" href={editHref}>
            Изменить карточку
          </ButtonLink>
        }
      />
      <Card id="known" title="Что известно">
        {card}
      </Card>
      <section class="stack-s" aria-labelledby="history">
        <h2 id="history">{lines.length === 0 ? 'Обращений, которые вам видны, нет' : 'Что говорил раньше'}</h2>
        {lines.length > 0 && <ListTable caption="Обращения клиента" columns={COLUMNS} groups={[{ rows: lines }]} />}
        {isCut && <p class="small quiet">Показаны последние 50. Остальные найдёт поиск по имени.</p>}
      </section>
    </DeskPage>
  )
