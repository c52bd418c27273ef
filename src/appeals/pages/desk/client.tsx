import type { ComponentChildren } from 'preact'
import { ButtonLink } from '#platform/html/button.tsx'
import { Card } from '#platform/html/card.tsx'
import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import type { Draw } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { type Column, ListTable } from '#platform/html/list-table.tsx'
import { Pager } from '#platform/html/pager.tsx'
import { Tag } from '#platform/html/tag.tsx'
import { number as figure } from '#platform/i18n/numbers.ts'

/** One thing between the client and the body. */
export interface ClientLine {
  href: string
  number: string
  /** «22 ноября в 10:40». */
  when: string
  /** «Письмо почтой», «Ответ: по телефону», «Оценка ответа: 2 из 5». */
  what: string
  words: string
  /** The words are the client's. */
  isTheirs: boolean
  /** Of an appeal: what it is and where it stands. */
  about: string
  isLow: boolean
}

export interface ClientView {
  name: string
  card: ComponentChildren
  /** Where the card is changed. */
  editHref: string
  newestHref: string | undefined
  olderHref: string | undefined
  shown: number
  total: number
  lines: readonly ClientLine[]
}

const COLUMNS: readonly Column<ClientLine>[] = [
  { title: 'Когда', cell: ({ when }) => <span class="nowrap">{when}</span> },
  {
    title: 'Что было',
    names: true,
    cell: ({ what, words, isTheirs, isLow }) => (
      <>
        {isLow ? <Tag kind="over">{what}</Tag> : <b>{what}</b>}
        {words !== '' && <br />}
        <span class={isTheirs ? 'voice' : undefined}>{words}</span>
      </>
    ),
  },
  {
    title: 'Обращение',
    labelled: true,
    cell: ({ href, number, about }) => (
      <>
        <a class="num nowrap" href={href}>
          {number}
        </a>
        {about !== '' && <br />}
        <span class="small quiet">{about}</span>
      </>
    ),
  },
]

/** A client as the desk knows them: who they are and all that was between them and the body. @clause M18b */
export const clientPage =
  ({ name, card, editHref, newestHref, olderHref, shown, total, lines }: ClientView): Draw =>
  (frame) => (
    <DeskPage {...frame} title={name} current="/desk/appeals">
      <Crumbs trail={[{ href: '/desk/appeals', label: 'Обращения' }, { label: name }]} />
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
        <h2 id="history">{total === 0 ? 'Обращений, которые вам видны, нет' : 'История'}</h2>
        {lines.length > 0 && (
          <div class="frame">
            <ListTable
              caption="Обращения, звонки, ответы и оценки, сначала последние"
              columns={COLUMNS}
              groups={[{ rows: lines }]}
            />
          </div>
        )}
        {(newestHref || olderHref) && (
          <Pager
            shown={`${figure(shown)} из ${figure(total)}`}
            more={olderHref ? { href: olderHref, label: 'Более ранние' } : undefined}
          >
            {newestHref && <a href={newestHref}>К последним</a>}
          </Pager>
        )}
      </section>
    </DeskPage>
  )
