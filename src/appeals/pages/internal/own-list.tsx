import { ButtonLink } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import type { Draw } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { type Column, ListTable } from '#platform/html/list-table.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { Tag } from '#platform/html/tag.tsx'

export interface OwnLine {
  href: string
  number: string
  kind: string
  words: string
  state: string
  isEnded: boolean
  /** «22 ноября». */
  receivedOn: string
  /** «до 18 декабря»; nothing where it has ended. */
  due: string | undefined
}

export interface OwnListView {
  lines: readonly OwnLine[]
  /** Where a memo is written without a name. */
  memoHref: string
  /** For who hands out the link. */
  linksHref: string | undefined
}

const COLUMNS: readonly Column<OwnLine>[] = [
  { title: 'Номер', cell: ({ number }) => <span class="num nowrap">{number}</span> },
  {
    title: 'О чём',
    names: true,
    cell: ({ href, kind, words }) => (
      <>
        <a href={href}>{words}</a>
        <br />
        <span class="small quiet">{kind}</span>
      </>
    ),
  },
  {
    title: 'Где сейчас',
    cell: ({ state, isEnded }) => (
      <Tag kind={isEnded ? 'done' : 'ahead'} flat>
        {state}
      </Tag>
    ),
  },
  { title: 'Получено', labelled: true, cell: ({ receivedOn }) => <span class="nowrap">{receivedOn}</span> },
  { title: 'Ответим', labelled: true, cell: ({ due }) => <span class="nowrap">{due ?? '—'}</span> },
]

/** What an employee has said to the body as its internal client. @clause K2.5, K5.4, M13 */
export const ownListPage =
  ({ lines, memoHref, linksHref }: OwnListView): Draw =>
  (frame) => (
    <DeskPage {...frame} title="Мои обращения" current="/desk/internal">
      <Heading
        title="Мои обращения"
        deeds={
          <>
            {linksHref && (
              <ButtonLink kind="second" href={linksHref}>
                Ссылка и плакат для записок
              </ButtonLink>
            )}
            <ButtonLink href="/desk/internal/new">Написать обращение</ButtonLink>
          </>
        }
      />
      {lines.length === 0 ? (
        <Empty
          title="Вы ещё ничего не писали"
          deed={<ButtonLink href="/desk/internal/new">Написать обращение</ButtonLink>}
        >
          Предложение, жалоба, вопрос или записка об условиях труда придут к сотруднику, который отвечает на внутренние
          обращения, и к руководителю. Остальные их не видят.
        </Empty>
      ) : (
        <ListTable caption="Мои обращения" columns={COLUMNS} groups={[{ rows: lines }]} />
      )}
      <Notice title="Можно и без имени">
        <a href={memoHref}>Анонимная записка</a> не связана ни с вами, ни с этим входом. Откройте её со своего телефона
        или в окне без входа: тогда и сеть органа не узнает, кто пишет.
      </Notice>
    </DeskPage>
  )
