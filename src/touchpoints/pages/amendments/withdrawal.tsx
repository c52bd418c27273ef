import { ConfirmPage } from '#platform/html/confirm.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Notice } from '#platform/html/notice.tsx'
import type { Refusal } from '#platform/outcome.ts'
import { amendmentNumber } from '../../rules/amendment-number.ts'

export const WithdrawalWords = () => (
  <p>В перечень она не попадёт. Что в ней написано, сохранится, но отправить её больше будет нельзя.</p>
)

export interface WithdrawalProps {
  frame: Frame
  amendment: { id: string; number: number }
  refused?: readonly Refusal[]
}

/** Asks before an amendment is taken back, and says why one cannot be. */
export const WithdrawalPage = ({ frame, amendment: { id, number }, refused }: WithdrawalProps) => (
  <DeskPage {...frame} title="Отозвать правку" current="/desk/amendments" wrong={refused !== undefined}>
    {refused ? (
      <Notice kind="stop" title="Правка осталась как была">
        {refused.map(({ why }) => (
          <p>{why}</p>
        ))}
        <p>
          <a href="/desk/amendments">Все правки</a>
        </p>
      </Notice>
    ) : (
      <ConfirmPage
        title={`Отозвать ${amendmentNumber(number)}?`}
        action={`/desk/amendments/${id}/withdrawal`}
        deed="Отозвать правку"
        back={`/desk/amendments/${id}`}
      >
        <WithdrawalWords />
      </ConfirmPage>
    )}
  </DeskPage>
)
