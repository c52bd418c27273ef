import type { Temporal } from 'temporal-polyfill'
import { Button, Buttons } from '#platform/html/button.tsx'
import { Form } from '#platform/html/form.tsx'
import { ListTable } from '#platform/html/list-table.tsx'
import { dateAndTime } from '#platform/i18n/dates.ts'

export interface SessionLine {
  id: string
  device: string
  madeAt: Temporal.Instant
  seenAt: Temporal.Instant
}

interface SessionListProps {
  sessions: readonly SessionLine[]
  ownSessionId: string
  moments: { timeZone: string; today: Temporal.PlainDate }
}

export function SessionList({ sessions, ownSessionId, moments: { timeZone, today } }: SessionListProps) {
  const when = (moment: Temporal.Instant) => dateAndTime(moment, timeZone, today)
  return (
    <>
      <p>Здесь каждый вход, который ещё не закончился. Незнакомый завершите и измените пароль.</p>
      <ListTable<SessionLine>
        caption="Сеансы"
        columns={[
          { title: 'Устройство', cell: ({ device }) => device, names: true },
          { title: 'Вход', cell: ({ madeAt }) => when(madeAt), labelled: true },
          { title: 'Последнее действие', cell: ({ seenAt }) => when(seenAt), labelled: true },
          { title: 'Завершение', cell: ({ id }) => (id === ownSessionId ? 'этот сеанс' : <EndSession id={id} />) },
        ]}
        groups={[{ rows: sessions }]}
      />
      {sessions.length > 1 && (
        <Form action="/desk/account/other-sessions/ending">
          <Buttons>
            <Button kind="second">Завершить все, кроме этого</Button>
          </Buttons>
        </Form>
      )}
    </>
  )
}

const EndSession = ({ id }: { id: string }) => (
  <Form action={`/desk/account/sessions/${id}/ending`}>
    <Button kind="second" little>
      Завершить сеанс
    </Button>
  </Form>
)
