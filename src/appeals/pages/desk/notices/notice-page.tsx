import type { Temporal } from 'temporal-polyfill'
import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { Card } from '#platform/html/card.tsx'
import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Facts } from '#platform/html/facts.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { dayAndMonth } from '#platform/i18n/dates.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { SendingWish } from '../../../rules/notices.ts'
import { NOTICE_KINDS, NOTICE_WAYS, type Notice } from '../../../terms/notices.ts'

export interface NoticeView {
  notice: Notice
  number: string
  today: Temporal.PlainDate
  /** How far it has come, in words. */
  standing: string
  /** This person can mark it as sent now. */
  mayMark: boolean
  /** It was not there before. */
  madeOn: Temporal.PlainDate
  wish: SendingWish
  /** Of the words that whoever marks it has printed. */
  wordsHash: string
  refused: readonly Refusal[] | undefined
}

/** A notice to a client: what it says, its paper, and when and how it was sent. @clause K1.3, M15c, M18a */
export const NoticePage = ({ frame, view }: { frame: Frame; view: NoticeView }) => {
  const { notice, number, standing } = view
  const back = `/desk/appeals/${notice.appealId}`
  const title = `Уведомление ${NOTICE_KINDS[notice.kind]}`
  return (
    <DeskPage {...frame} title={`${title}, ${number}`} current="/desk/appeals" wrong={view.refused !== undefined}>
      <Crumbs
        trail={[{ label: 'Обращения', href: '/desk/appeals' }, { label: number, href: back }, { label: title }]}
      />
      <Heading title={title} />
      <Card id="what" title={number}>
        <Facts
          size="small"
          facts={[['Что с ним', standing], ...(notice.dueOn ? [['Отправить до', dueWords(view)] as const] : [])]}
        />
        {notice.words !== '' && <p class="as-typed">{notice.words}</p>}
        {view.mayMark && <NoticePapers id={notice.id} />}
      </Card>
      {view.mayMark && <Marking view={view} back={back} />}
    </DeskPage>
  )
}

const dueWords = ({ notice: { dueOn, clause }, today }: NoticeView): string =>
  [dueOn && dayAndMonth(dueOn, today), clause && `(${clause})`].filter(Boolean).join(' ')

export const NoticePapers = ({ id }: { id: string }) => (
  <Buttons>
    <ButtonLink kind="second" little href={`/desk/notices/${id}/letter.pdf`}>
      Письмо для печати
    </ButtonLink>
    <ButtonLink kind="ghost" little href={`/desk/notices/${id}/letter.docx`} download>
      В DOCX
    </ButtonLink>
  </Buttons>
)

const Marking = ({
  view: { notice, wish, wordsHash, refused, today, madeOn },
  back,
}: {
  view: NoticeView
  back: string
}) => (
  <Form action={`/desk/notices/${notice.id}/sending`} sheet refused={refused}>
    <input type="hidden" name="wordsHash" value={wordsHash} />
    <Field
      kind="one-of"
      name="way"
      label="Как клиент его получит"
      options={Object.entries(NOTICE_WAYS).map(([value, label]) => ({ value, label }))}
      value={wish.way}
      required
    />
    <Field
      kind="date"
      name="on"
      label="В какой день"
      hint="С этого дня считаем, что клиент знает"
      width="short"
      value={wish.on}
      min={madeOn.toString()}
      max={today.toString()}
      required
    />
    <Buttons>
      <Button>Отметить отправку</Button>
      <ButtonLink kind="second" href={back}>
        Не надо
      </ButtonLink>
    </Buttons>
  </Form>
)
