import { type Column, ListTable } from '#platform/html/list-table.tsx'
import { Tag } from '#platform/html/tag.tsx'
import type { DeskGroup, DeskLine } from './view.ts'

const COLUMNS: readonly Column<DeskLine>[] = [
  {
    title: 'Срок',
    cell: ({ due }) => (
      <Tag kind={due.kind} flat={due.flat ?? false}>
        {due.words}
      </Tag>
    ),
  },
  {
    title: 'Номер',
    names: true,
    cell: ({ href, number }) => (
      <a class="num nowrap" href={href}>
        {number}
      </a>
    ),
  },
  {
    title: 'О чём',
    cell: ({ pieces, about }) => (
      <>
        <span class="voice">{pieces.map(({ text, isMarked }) => (isMarked ? <mark>{text}</mark> : text))}</span>
        <br />
        <span class="small quiet">{about}</span>
      </>
    ),
  },
  {
    title: 'От кого, откуда',
    cell: ({ from, way }) => (
      <>
        {from}
        <br />
        <span class="small quiet">{way}</span>
      </>
    ),
  },
  {
    title: 'Исполнитель',
    labelled: true,
    cell: ({ who, isMine, assignHref }) =>
      isMine ? <b>вы</b> : (who ?? (assignHref ? <a href={assignHref}>Назначить</a> : <span class="quiet">нет</span>)),
  },
]

export const DeskRows = ({ caption, groups }: { caption: string; groups: readonly DeskGroup[] }) => (
  <div class="frame">
    <ListTable
      caption={caption}
      columns={COLUMNS}
      groups={groups.map(({ title, lines }) => ({ ...(title ? { title } : {}), rows: lines }))}
    />
  </div>
)
