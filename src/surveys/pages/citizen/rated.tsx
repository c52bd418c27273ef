import { Button, ButtonLink } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { ReceiptSlip } from '#platform/html/receipt-slip.tsx'

export interface Back {
  path: string
  /** What the page held and its address does not say: it goes in the body of a form. */
  fields?: readonly (readonly [string, string])[]
  /** The code of the receipt that stood there. */
  receipt: string | undefined
}

export interface RatedProps {
  frame: Frame
  /** `page` or `act`. */
  kind: string
  /** Where to say what was missing, for whom the page was of no use. */
  tell: string | undefined
  back: Back
}

/** Thanks for a rating: what becomes of it, what else can be said, and the way back. @clause M15f, M15d */
export const RatedPage = ({ frame, kind, tell, back }: RatedProps) => (
  <CitizenPage {...frame} rating={undefined} title="Спасибо за оценку" width="narrow">
    <h1>Спасибо за оценку</h1>
    <p>
      {THANKS[kind] ??
        (kind === 'page'
          ? 'Считаем её без имени, вместе с другими: так видно, какие страницы исправить в первую очередь.'
          : 'Считаем её без имени, вместе с другими: так видно, легко ли нам ответить и что упростить.')}{' '}
      {kind !== 'appeal' && 'До конца этого посещения больше об этом не спросим.'}
    </p>
    {tell && (
      <section class="card stack-s" aria-labelledby="missing">
        <h2 id="missing">Чего не хватило?</h2>
        <p>Напишите, что вы искали и не нашли или что было непонятно. Имя называть не нужно.</p>
        <p>
          <ButtonLink href={tell}>Рассказать, чего не хватило</ButtonLink>
        </p>
      </section>
    )}
    {back.receipt ? (
      <ReceiptSlip code={back.receipt} label="Код вашей квитанции">
        <WayBack back={back} words="Вернуться к квитанции" />
      </ReceiptSlip>
    ) : (
      <WayBack back={back} words="Вернуться на страницу" />
    )}
  </CitizenPage>
)

/** Of what is not counted without a name. */
const THANKS: Readonly<Record<string, string>> = {
  appeal: 'Её увидят те, кто готовил ответ. Если вы написали, что не решено, мы вернёмся к вашему обращению.',
}

const WayBack = ({ back: { path, fields }, words }: { back: Back; words: string }) =>
  fields === undefined ? (
    <p>
      <ButtonLink kind="second" href={path}>
        {words}
      </ButtonLink>
    </p>
  ) : (
    <form method="post" action={path}>
      {fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button kind="second">{words}</Button>
    </form>
  )
