import type { Temporal } from 'temporal-polyfill'
import { ButtonLink } from '#platform/html/button.tsx'
import { Frame as Sheet } from '#platform/html/card.tsx'
import { Confirm, ConfirmPage } from '#platform/html/confirm.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { type Column, ListTable } from '#platform/html/list-table.tsx'
import { Tag } from '#platform/html/tag.tsx'
import { dayOf } from '#platform/i18n/dates.ts'
import { TOKEN_STATES, tokenState } from '../../rules/tokens.ts'
import { ROLES, type Role } from '../../terms.ts'
import { type Calendar, dayIn } from './calendar.ts'
import { SaidNotice } from './said.tsx'

export interface TokenLine {
  id: string
  name: string
  role: Role
  /** Nobody of the staff: it was made at the command line. */
  maker: string | undefined
  endsAt: Temporal.Instant
  revokedAt: Temporal.Instant | null
  usedOn: Temporal.PlainDate | null
}

const TAGS = { works: 'done', ended: 'plain', revoked: 'plain' } as const

const columnsIn = (calendar: Calendar): readonly Column<TokenLine>[] => [
  { title: 'Название', names: true, cell: ({ name }) => name },
  { title: 'Роль', labelled: true, cell: ({ role }) => ROLES[role] },
  { title: 'Кто сделал', labelled: true, cell: ({ maker }) => maker ?? 'из командной строки' },
  // It ends with its last day, and that day is what people remember.
  { title: 'Последний день', labelled: true, cell: ({ endsAt }) => dayIn(calendar, endsAt.subtract({ seconds: 1 })) },
  {
    title: 'Последнее обращение',
    labelled: true,
    cell: ({ usedOn }) => (usedOn ? dayOf(usedOn, calendar.today) : 'не было'),
  },
  {
    title: 'Состояние',
    cell: (token) => {
      const state = tokenState(token, calendar.now)
      return (
        <Tag kind={TAGS[state]} flat>
          {TOKEN_STATES[state]}
        </Tag>
      )
    },
  },
  {
    title: 'Действие',
    cell: (token) => tokenState(token, calendar.now) === 'works' && <Revoking {...token} />,
  },
]

const Revoking = ({ id, name }: TokenLine) => (
  <Confirm
    id={`revoke-${id}`}
    ask="Отозвать"
    title={`Отозвать токен «${name}»?`}
    action={`/desk/tokens/${id}/revocation`}
    deed="Отозвать токен"
    page={`/desk/tokens/${id}/revocation`}
    little
  >
    <RevocationWords />
  </Confirm>
)

const RevocationWords = () => (
  <p>Программа, которая им пользуется, сразу потеряет доступ. Вернуть токен нельзя, можно сделать новый.</p>
)

const MAKE = <ButtonLink href="/desk/tokens/new">Сделать токен</ButtonLink>

export interface TokensPageProps {
  frame: Frame
  tokens: readonly TokenLine[]
  calendar: Calendar
  said?: string | undefined
}

export const TokensPage = ({ frame, tokens, calendar, said }: TokensPageProps) => (
  <DeskPage {...frame} title="Токены программ" current="/desk/tokens">
    <Heading title="Токены программ" deeds={tokens.length > 0 && MAKE} />
    <SaidNotice said={said} />
    {tokens.length === 0 ? (
      <Empty title="Токенов пока нет" deed={MAKE}>
        Токен нужен программе, которая забирает данные сама: например, сайту органа, чтобы показать перечень.
      </Empty>
    ) : (
      <Sheet title="Все токены" id="tokens">
        <ListTable caption="Токены программ" columns={columnsIn(calendar)} groups={[{ rows: tokens }]} />
      </Sheet>
    )}
  </DeskPage>
)

export const RevocationPage = ({ frame, token }: { frame: Frame; token: { id: string; name: string } }) => (
  <DeskPage {...frame} title="Отозвать токен" current="/desk/tokens">
    <ConfirmPage
      title={`Отозвать токен «${token.name}»?`}
      action={`/desk/tokens/${token.id}/revocation`}
      deed="Отозвать токен"
      back="/desk/tokens"
    >
      <RevocationWords />
    </ConfirmPage>
  </DeskPage>
)
