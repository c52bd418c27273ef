import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { CitizenPage } from '#platform/html/citizen-page.tsx'
import { Facts } from '#platform/html/facts.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Notice } from '#platform/html/notice.tsx'
import type { Kept } from '#platform/html/rate-page.tsx'
import { Reach, type WayToReach } from '#platform/html/reach.tsx'
import { ReachSection, type ReachSectionProps } from '#platform/html/reach-section.tsx'
import { quotes } from '#platform/i18n/words.ts'
import type { Typed } from '../../terms.ts'
import { KeptFields } from './kept-fields.tsx'

/** What was typed before the entry went. */
export interface Carried {
  formId: string
  typed: Typed
  said: readonly { label: string; said: string }[]
  /** Where one goes on with it; unset: there is nowhere. */
  action?: string
}

export interface GoneProps {
  frame: Frame
  /** The address of the survey: `/e/<code>`. */
  entry: string
  gone: { name: string; process: string; goneOn: string; turnTo: string }
  successor: { href: string; name: string; process: string; ways: readonly WayToReach[] } | null
  carried: Carried | undefined
  /** What was typed is kept on this device. */
  isDraft: boolean
  kept: Kept | undefined
  /** Unset where the body does not publish them. */
  ways: Pick<ReachSectionProps, 'groups' | 'choices' | 'current'> | undefined
  /** The body's home page. */
  home: string
}

/** The entry stands no more: since when, and where to turn now. @clause M6, M13 */
export const GonePage = (props: GoneProps) => {
  const { frame, gone, successor, carried, kept, ways, home } = props
  return (
    <CitizenPage {...frame} rating={undefined} kept={kept} title={`Больше не действует: ${gone.name}`} width="text">
      <div class="stack-l">
        <div class="stack">
          <h1>Этот способ связи больше не действует</h1>
          <p>
            <b>{gone.name}</b>
            <br />
            <span class="quiet">{gone.process}</span>
          </p>
          <p>{`Не действует с ${gone.goneOn}.`}</p>
        </div>
        {carried && <WhatBecameOf {...props} carried={carried} />}
        <section class="stack" aria-labelledby="now">
          <h2 id="now">Куда обратиться теперь</h2>
          {gone.turnTo && <p class="as-typed">{gone.turnTo}</p>}
          {successor && <Successor {...successor} hasButton={!carried?.action} />}
          {!gone.turnTo && !successor && (
            <p>
              Выберите другой способ: <a href={home}>все, о чём можно оставить отзыв</a>.
            </p>
          )}
        </section>
        {carried && <WhatWasSaid said={carried.said} />}
        {ways && <ReachSection title="Все способы связи с нами" {...ways} />}
      </div>
    </CitizenPage>
  )
}

/** Nothing that was typed is lost: with one button it goes on, or it is there to be copied. @clause M15d, M15e */
const WhatBecameOf = ({ entry, successor, carried, isDraft }: GoneProps & { carried: Carried }) => (
  <Notice kind="warn" title={isDraft ? 'Ваши ответы на месте' : 'Отзыв не отправлен, ответы на месте'} live={!isDraft}>
    <p>
      {isDraft ? 'Вы начали отвечать, и с тех пор' : 'Пока вы отвечали,'} этот способ связи перестал действовать.{' '}
      {successor && carried.action
        ? `Ответы можно отправить как отзыв о том, что действует теперь: ${quotes(successor.name)}. Вы ещё раз увидите их перед отправкой.`
        : 'Отправить их отсюда уже нельзя. Они показаны ниже: их можно скопировать.'}
    </p>
    <Form action={carried.action ?? entry} id="carried">
      <KeptFields formId={carried.formId} typed={carried.typed} />
      {(carried.action || isDraft) && (
        <Buttons>
          {carried.action && <Button>Продолжить с моими ответами</Button>}
          {isDraft && (
            <Button kind="second" formaction={`${entry}/draft/removal`}>
              Удалить сохранённые ответы
            </Button>
          )}
        </Buttons>
      )}
    </Form>
  </Notice>
)

type SuccessorProps = NonNullable<GoneProps['successor']> & { hasButton: boolean }

const Successor = ({ href, name, process, ways, hasButton }: SuccessorProps) => (
  <>
    {ways.length > 0 ? (
      <Reach label="Куда обратиться теперь" ways={ways} />
    ) : (
      <p>
        <b>{name}</b>
        <br />
        <span class="quiet">{process}</span>
      </p>
    )}
    {hasButton && (
      <p>
        <ButtonLink href={href}>{`Оставить отзыв: ${name}`}</ButtonLink>
      </p>
    )}
  </>
)

const WhatWasSaid = ({ said }: Pick<Carried, 'said'>) => (
  <section class="stack" aria-labelledby="said">
    <h2 id="said">Что вы ответили</h2>
    <Facts facts={said.map(({ label, said: words }) => [label, <span class="as-typed">{words}</span>])} stacked />
  </section>
)
