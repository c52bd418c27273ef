import { ButtonLink, Buttons } from '#platform/html/button.tsx'
import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { ReceiptSlip } from '#platform/html/receipt-slip.tsx'
import type { SurveyOffer } from '../../terms/answer.ts'

export interface OfferProps {
  frame: Frame
  appealId: string
  number: string
  bodyName: string
  offer: SurveyOffer | undefined
  /** The touchpoint's own papers. */
  papers: string | undefined
}

/** The survey offered where the talk ends: a slip, a code to read aloud. It leads to the touchpoint alone, never to the appeal. @clause K4.4 */
export const SurveyOfferPage = ({ frame, appealId, number, bodyName, offer, papers }: OfferProps) => (
  <DeskPage {...frame} title="Предложить опрос" current="/desk/appeals">
    <Crumbs
      trail={[
        { label: 'Обращения', href: '/desk/appeals' },
        { label: number, href: `/desk/appeals/${appealId}` },
        { label: 'Опрос' },
      ]}
    />
    <Heading title="Предложить опрос" />
    {offer ? (
      <>
        <p class="noprint">
          Ответ в опросе без имени: код ведёт к точке взаимодействия и ничего не говорит об обращении. По телефону
          продиктуйте код по знакам, человеку рядом напечатайте талон.
        </p>
        <ReceiptSlip code={offer.code} label="Код опроса">
          <p>{bodyName}</p>
          <p>Как вам было обращаться к нам? Ответьте без имени, около минуты:</p>
          <p class="as-typed">{offer.url}</p>
        </ReceiptSlip>
        {papers && (
          <Buttons>
            <ButtonLink kind="second" href={papers}>
              Талоны этой точки
            </ButtonLink>
          </Buttons>
        )}
      </>
    ) : (
      <Empty title="Опрос не привязан">Обращение пришло не через точку из перечня. Назовите точку в разборе.</Empty>
    )}
  </DeskPage>
)
