import { ButtonLink, Buttons } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { ReceiptSlip } from '#platform/html/receipt-slip.tsx'
import { OfferPart, type OfferView } from '../offer-part.tsx'

export interface SlipView {
  appealId: string
  /** «О-142/26». */
  number: string
  /** None where it came without a form of ours. */
  code: string | undefined
  bodyName: string
  receivedOn: string
  answerBy: string | undefined
  isAnswered: boolean
  /** Where number and code are typed. */
  statusAddress: string
  /** The survey of the touchpoint it came by. */
  offer: OfferView
  /** One more of the same kind. */
  again: { href: string; label: string } | undefined
  isNew: boolean
}

/** What the client takes along: number, date and the code to come back with; also read aloud. @clause K4.4, M15c */
export const SlipPage = ({ frame, slip }: { frame: Frame; slip: SlipView }) => (
  <DeskPage {...frame} title={`Номер ${slip.number}`} current="/desk/appeals">
    <Heading title={`Номер ${slip.number}`} />
    {slip.isNew && (
      <div class="noprint">
        <Notice kind="good" live>
          {slip.isAnswered ? 'Карточка сохранена, ответ записан.' : 'Карточка сохранена.'}
        </Notice>
      </div>
    )}
    <ReceiptSlip
      code={slip.code ?? slip.number}
      label={slip.code ? 'Код, чтобы узнать ответ' : 'Номер обращения'}
      aside={<SlipDates slip={slip} />}
    >
      <p>{slip.bodyName}</p>
      <p>Ход обращения и ответ видны по номеру и коду на странице</p>
      <p class="as-typed">{slip.statusAddress}</p>
      {slip.offer.offer && (
        <>
          <p>
            Скажите, как всё прошло: код опроса <b class="nowrap">{slip.offer.offer.code}</b>
          </p>
          <p class="as-typed">{slip.offer.offer.url}</p>
        </>
      )}
    </ReceiptSlip>
    <p class="noprint">
      По телефону продиктуйте номер и код по знакам. Для человека рядом напечатайте талон: страница готова к печати.
    </p>
    <Buttons>
      <ButtonLink href={`/desk/appeals/${slip.appealId}`}>Открыть обращение</ButtonLink>
      {slip.again && (
        <ButtonLink kind="second" href={slip.again.href}>
          {slip.again.label}
        </ButtonLink>
      )}
    </Buttons>
    <OfferPart view={slip.offer} from="slip" />
  </DeskPage>
)

const SlipDates = ({ slip }: { slip: SlipView }) => (
  <>
    <p>
      <b>Номер</b>
      <br />
      <span class="nowrap">{slip.number}</span>
    </p>
    <p>
      <b>Приняли</b>
      <br />
      {slip.receivedOn}
    </p>
    {slip.answerBy && !slip.isAnswered && (
      <p>
        <b>Ответим до</b>
        <br />
        {slip.answerBy}
      </p>
    )}
  </>
)
