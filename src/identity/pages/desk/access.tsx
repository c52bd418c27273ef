import { Button, Buttons } from '#platform/html/button.tsx'
import { Card } from '#platform/html/card.tsx'
import { Confirm, ConfirmPage } from '#platform/html/confirm.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { IS_OPERATOR, type PersonMoments, personState } from '../../rules/staff.ts'

export interface Accessible extends PersonMoments {
  id: string
  name: string
  email: string
  operatorSince: unknown
}

/** Letting in again and taking away. */
export const Access = ({ person }: { person: Accessible }) => (
  <>
    {personState(person) === 'invited' && (
      <Card title="Приглашение не дошло" id="again">
        <p>Отправим на {person.email} новую ссылку. Прежняя перестанет работать.</p>
        <InviteAgain id={person.id} words="Отправить новую ссылку" />
      </Card>
    )}
    {personState(person) === 'left' ? (
      <Card title="Вернуть доступ" id="back">
        <p>Отправим на {person.email} приглашение. Имя, роли и всё сделанное сохранились.</p>
        <InviteAgain id={person.id} words="Пригласить снова" />
      </Card>
    ) : (
      <Card title="Снять доступ" id="leaving">
        <p>Когда сотрудник больше не работает с системой. Всё сделанное останется под этим именем.</p>
        {person.operatorSince ? <p>{IS_OPERATOR}.</p> : <Leaving person={person} />}
      </Card>
    )}
  </>
)

const Leaving = ({ person }: { person: Accessible }) => (
  <p>
    <Confirm
      id="leave"
      ask="Снять доступ"
      title={`Снять доступ: ${person.name}?`}
      action={`/desk/staff/${person.id}/departure`}
      deed="Снять доступ"
      page={`/desk/staff/${person.id}/departure`}
    >
      <DepartureWords />
    </Confirm>
  </p>
)

const InviteAgain = ({ id, words }: { id: string; words: string }) => (
  <Form action={`/desk/staff/${id}/invitation`} label={words}>
    <Buttons>
      <Button kind="second">{words}</Button>
    </Buttons>
  </Form>
)

const DepartureWords = () => (
  <p>Все сеансы закончатся сразу, войти больше не получится. Вернуть доступ можно новым приглашением.</p>
)

export const DeparturePage = ({ frame, person }: { frame: Frame; person: Accessible }) => (
  <DeskPage {...frame} title="Снять доступ" current="/desk/staff">
    <ConfirmPage
      title={`Снять доступ: ${person.name}?`}
      action={`/desk/staff/${person.id}/departure`}
      deed="Снять доступ"
      back={`/desk/staff/${person.id}`}
    >
      <DepartureWords />
    </ConfirmPage>
  </DeskPage>
)
