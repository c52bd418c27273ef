import { ButtonLink, Buttons } from '#platform/html/button.tsx'
import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { ReceiptSlip } from '#platform/html/receipt-slip.tsx'
import type { Refusal } from '#platform/outcome.ts'
import { OfferPart, type OfferView } from './offer-part.tsx'

export interface OfferProps {
  frame: Frame
  number: string
  bodyName: string
  view: OfferView
  /** The touchpoint's own papers. */
  papers: string | undefined
  refused?: readonly Refusal[] | undefined
}

/** The survey offered where the talk ends: a slip, a code to read aloud, a letter. It leads to the touchpoint alone, never to the appeal. @clause K4.4 */
export const SurveyOfferPage = ({ frame, number, bodyName, view, papers, refused }: OfferProps) => (
  <DeskPage {...frame} title="Предложить опрос" current="/desk/appeals" wrong={refused !== undefined}>
    <Crumbs
      trail={[
        { label: 'Обращения', href: '/desk/appeals' },
        { label: number, href: `/desk/appeals/${view.appealId}` },
        { label: 'Опрос' },
      ]}
    />
    <Heading title="Предложить опрос" />
    {view.offer && (
      <>
        <p class="noprint">
          Ответ в опросе без имени: код ведёт к точке взаимодействия и ничего не говорит об обращении. По телефону
          продиктуйте код по знакам, человеку рядом напечатайте талон.
        </p>
        <ReceiptSlip code={view.offer.code} label="Код опроса">
          <p>{bodyName}</p>
          <p>Как вам было обращаться к нам? Ответьте без имени, около минуты:</p>
          <p class="as-typed">{view.offer.url}</p>
        </ReceiptSlip>
        {papers && (
          <Buttons>
            <ButtonLink kind="second" href={papers}>
              Талоны этой точки
            </ButtonLink>
          </Buttons>
        )}
      </>
    )}
    <OfferPart view={view} from="survey-offer" refused={refused} />
  </DeskPage>
)
