import { Button, Buttons } from '#platform/html/button.tsx'
import type { Option, OptionGroup } from '#platform/html/control.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import { Notice } from '#platform/html/notice.tsx'
import type { Refusal } from '#platform/outcome.ts'
import type { NoSurvey } from '../../rules/survey-offer.ts'
import type { SurveyOffer } from '../../terms/answer.ts'

/** Where the clerk goes on from: the slip of a card, or the page of the offer. */
export type OfferFrom = 'slip' | 'survey-offer'

export interface OfferView {
  appealId: string
  version: number
  offer: SurveyOffer | undefined
  /** Why there is none. */
  none: NoSurvey | undefined
  /** To choose from, where that helps. */
  touchpoints: readonly (Option | OptionGroup)[]
  /** As the client told it, or as it was typed. */
  email: string
  /** How many letters with the link have gone, and when the last. */
  sent: number
  sentOn: string | undefined
}

interface OfferPartProps {
  view: OfferView
  from: OfferFrom
  refused?: readonly Refusal[] | undefined
}

/** The survey where the talk ends: the link by e-mail, or the touchpoint that is not named yet. @clause K4.4 */
export const OfferPart = ({ view, from, refused }: OfferPartProps) => (
  <section class="stack noprint" aria-labelledby="offer">
    <h2 id="offer">{view.none ? 'Опроса пока нет' : 'Ссылка на опрос по почте'}</h2>
    {view.none ? (
      <Naming view={view} from={from} refused={refused} />
    ) : (
      <Mailing view={view} from={from} refused={refused} />
    )}
  </section>
)

const Naming = ({ view, from, refused }: OfferPartProps) => (
  <>
    <p>{view.none?.words}</p>
    {view.none?.mayName && (
      <Form
        action={`/desk/appeals/${view.appealId}/survey-offer/touchpoint`}
        refused={refused}
        label="Назвать точку"
        sheet
      >
        <input type="hidden" name="version" value={view.version} />
        <input type="hidden" name="from" value={from} />
        <Field
          kind="select"
          name="touchpointId"
          label="Через какую точку обратились"
          options={view.touchpoints}
          none="Выберите…"
          value=""
          required
        />
        <Buttons>
          <Button kind="second">Назвать точку</Button>
        </Buttons>
      </Form>
    )}
  </>
)

const Mailing = ({ view, from, refused }: OfferPartProps) => (
  <>
    {view.sentOn && <Notice kind="good">{`Ссылку отправили ${view.sentOn}.`}</Notice>}
    <Form
      action={`/desk/appeals/${view.appealId}/survey-offer/letters`}
      refused={refused}
      label="Отправить ссылку"
      sheet
    >
      <input type="hidden" name="seen" value={view.sent} />
      <input type="hidden" name="from" value={from} />
      <Field
        kind="email"
        name="email"
        label="Адрес электронной почты"
        hint="Спросите его у клиента. В письме только ссылка на опрос о точке, об обращении в нём ничего нет."
        value={view.email}
      />
      <Buttons>
        <Button kind="second">{view.sent > 0 ? 'Отправить ссылку ещё раз' : 'Отправить ссылку'}</Button>
      </Buttons>
    </Form>
  </>
)
