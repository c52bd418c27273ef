import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import type { Typed } from '../../rules/reception/form.ts'
import { Kept } from './step-frame.tsx'

interface DraftProps {
  frame: Frame
  reception: string
  /** «21 ноября». */
  savedOn: string
  endsOn: string
}

/** The reception was opened on a device that keeps the key of a draft. @clause M15e */
export const ResumePage = ({ frame, reception, savedOn, endsOn, where }: DraftProps & { where: string }) => (
  <CitizenPage {...frame} rating={undefined} title={`Вы начали писать ${savedOn}`} width="narrow">
    <h1>{`Вы начали писать ${savedOn}`}</h1>
    <p>{`Вы остановились на шаге «${where}». Текст и файлы на месте.`}</p>
    <Form action={`${reception}/draft/removal`}>
      <Buttons>
        <ButtonLink href={`${reception}/draft`}>Продолжить</ButtonLink>
        <Button kind="second">Начать заново</Button>
      </Buttons>
      <p class="small quiet">«Начать заново» удаляет написанное и файлы сразу и насовсем.</p>
    </Form>
    <WhatIsKept savedOn={savedOn} endsOn={endsOn} />
  </CitizenPage>
)

interface KeptProps extends DraftProps {
  formId: string
  typed: Typed
  place: number
}

/** Right after «Продолжить позже». The form is still here whole: where no cookie is taken, nothing is lost. @clause M15e */
export const DraftKeptPage = ({ frame, reception, savedOn, endsOn, formId, typed, place }: KeptProps) => (
  <CitizenPage {...frame} rating={undefined} title={`Сохранили до ${endsOn}`} width="narrow">
    <h1>{`Сохранили до ${endsOn}`}</h1>
    <p>Чтобы продолжить, откройте «Написать нам» на этом же устройстве, в этом же браузере.</p>
    <Form action={`${reception}/steps/${place}`}>
      <Kept formId={formId} typed={typed} />
      <Buttons>
        <Button>Вернуться и продолжить</Button>
      </Buttons>
      <p class="small quiet">
        Если браузер не принимает cookie, сохранённое не откроется: тогда вернитесь и отправьте сейчас.
      </p>
    </Form>
    <WhatIsKept savedOn={savedOn} endsOn={endsOn} />
  </CitizenPage>
)

const WhatIsKept = ({ savedOn, endsOn }: Pick<DraftProps, 'savedOn' | 'endsOn'>) => (
  <section class="stack-s" aria-labelledby="kept">
    <h2 id="kept">Что и где лежит</h2>
    <ul class="bare stack-s">
      <li>
        <b>У нас</b> то, что вы написали, файлы и день: {savedOn}. Сотрудники этого не видят.
      </li>
      <li>
        <b>В этом браузере</b> ключ к написанному, файл cookie. Другого ключа нет ни у кого. Если браузером пользуетесь
        не вы одни, написанное увидят и другие.
      </li>
      <li>
        <b>До {endsOn}.</b> Раньше удалим, если вы отправите обращение или начнёте заново.
      </li>
    </ul>
  </section>
)
