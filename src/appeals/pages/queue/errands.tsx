import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { type Column, ListTable } from '#platform/html/list-table.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { Tag, type TagKind } from '#platform/html/tag.tsx'

export interface ErrandRow {
  href: string
  number: string
  words: string
  due: { kind: TagKind; words: string }
  whose: string
  from: string
}

export interface ErrandsView {
  groups: readonly { title: string; rows: readonly ErrandRow[] }[]
  isCut: boolean
  said: string | undefined
}

const COLUMNS: readonly Column<ErrandRow>[] = [
  { title: 'Срок', cell: ({ due }) => <Tag kind={due.kind}>{due.words}</Tag> },
  {
    title: 'Что сделать',
    names: true,
    cell: ({ href, words, number }) => (
      <>
        <a href={href}>{words}</a>
        <br />
        <span class="small quiet num">{`По обращению ${number}`}</span>
      </>
    ),
  },
  { title: 'Кому', labelled: true, cell: ({ whose }) => whose },
  { title: 'От кого', labelled: true, cell: ({ from }) => <span class="small">{from}</span> },
]

/** What was given to this person and to their unit, by date. @clause M18b */
export const ErrandsPage = ({ frame, groups, isCut, said }: ErrandsView & { frame: Frame }) => (
  <DeskPage {...frame} title="Поручения" current="/desk/errands">
    <Heading title="Поручения" />
    {said && (
      <Notice kind="good" live>
        {said}
      </Notice>
    )}
    {groups.length > 0 ? (
      <div class="frame">
        <ListTable caption="Поручения вам и вашему подразделению" columns={COLUMNS} groups={groups} />
      </div>
    ) : (
      <Empty title="Поручений сейчас нет">
        Здесь появится то, что поручат вам или вашему подразделению: что сделать, к какому дню, по какому обращению.
      </Empty>
    )}
    {isCut && <p class="small quiet">Здесь 200 самых близких по сроку. Отметьте сделанное, и появятся следующие.</p>}
  </DeskPage>
)
