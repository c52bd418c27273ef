import type { ComponentChildren } from 'preact'
import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import type { Typed } from '../../terms.ts'
import { KeptFields } from './kept-fields.tsx'

interface DraftProps {
  frame: Frame
  entry: string
  touchpoint: { name: string; process: string }
  /** «21 ноября». */
  savedOn: string
  endsOn: string
}

/** The link was opened on a device that keeps the key of a draft. @clause M15e */
export const ResumePage = (props: DraftProps & { where: string }) => (
  <Page {...props} title={`Вы начали отвечать ${props.savedOn}`}>
    <p>{`Вы остановились на шаге «${props.where}». Ответы на месте.`}</p>
    <Form action={`${props.entry}/draft/removal`}>
      <Buttons>
        <ButtonLink href={`${props.entry}/draft`}>Продолжить</ButtonLink>
        <Button kind="second">Начать заново</Button>
      </Buttons>
      <p class="small quiet">«Начать заново» удаляет прежние ответы сразу и насовсем.</p>
    </Form>
    <WhatIsKept {...props} />
  </Page>
)

interface KeptProps extends DraftProps {
  formId: string
  typed: Typed
  place: number
}

/** Right after «Продолжить позже». The form is still here whole: where no cookie is taken, nothing is lost. @clause M15e */
export const DraftKeptPage = ({ formId, typed, place, ...props }: KeptProps) => (
  <Page {...props} title={`Ответы сохранены до ${props.endsOn}`}>
    <p>Чтобы продолжить, откройте ту же ссылку или тот же QR-код на этом устройстве, в этом же браузере.</p>
    <Form action={`${props.entry}/steps/${place}`}>
      <KeptFields formId={formId} typed={typed} />
      <Buttons>
        <Button>Вернуться к вопросам</Button>
      </Buttons>
      <p class="small quiet">
        Если браузер не принимает cookie, сохранённое не откроется: тогда вернитесь к вопросам и отправьте отзыв сейчас.
      </p>
    </Form>
    <WhatIsKept {...props} />
  </Page>
)

const Page = ({ frame, touchpoint, title, children }: DraftProps & { title: string; children: ComponentChildren }) => (
  <CitizenPage {...frame} rating={undefined} title={title} width="narrow">
    <p class="quiet small">
      <b>{touchpoint.name}</b>
      <br />
      {touchpoint.process}
    </p>
    <h1>{title}</h1>
    {children}
  </CitizenPage>
)

/** What is kept, where and until when. @clause K4.2 */
const WhatIsKept = ({ savedOn, endsOn }: DraftProps) => (
  <section class="stack-s" aria-labelledby="kept">
    <h2 id="kept">Что и где лежит</h2>
    <ul class="bare stack-s">
      <li>
        <b>У нас</b> ответы, которые вы успели дать, и день: {savedOn}. Ни имени, ни времени. В подсчёт они пока не
        входят.
      </li>
      <li>
        <b>В этом браузере</b> ключ к ним, файл cookie. Другого ключа нет ни у кого, поэтому с другого устройства ответы
        не открыть. Если браузером пользуетесь не вы одни, отложенное увидят и другие.
      </li>
      <li>
        <b>До {endsOn}.</b> Раньше удалим, если вы отправите отзыв или начнёте заново.
      </li>
    </ul>
  </section>
)
