import type { ComponentChildren } from 'preact'
import { Button, ButtonLink, Buttons } from './button.tsx'
import { CsrfField, Form } from './form.tsx'

export interface ConfirmProps {
  /** Unique on the page. */
  id: string
  /** The button that asks. */
  ask: string
  title: string
  /** What will happen, in plain words. */
  children: ComponentChildren
  /** The form's address. */
  action: string
  /** The verb and the object: «Исключить точку». */
  deed: string
  /** The page that asks the same, for a browser without popover. */
  page: string
  little?: boolean
}

/**
 * Asks before what cannot be undone. The window is the browser's own (dialog with popover): Esc closes it,
 * attention returns to the button. An old browser gets a link to the page that asks.
 */
export const Confirm = ({ id, ask, title, children, action, deed, page, little }: ConfirmProps) => (
  <>
    <button type="button" class={`button stop if-popover${little ? ' little' : ''}`} popovertarget={id}>
      {ask}
    </button>
    <a class={`button stop unless-popover${little ? ' little' : ''}`} href={page}>
      {ask}
    </a>
    <dialog id={id} class="panel" popover="auto" aria-labelledby={`${id}-title`}>
      <form class="confirm" method="post" action={action}>
        <CsrfField />
        <h2 id={`${id}-title`}>{title}</h2>
        <div class="stack-s">{children}</div>
        <Buttons>
          <Button kind="stop">{deed}</Button>
          <button type="button" class="button second" popovertarget={id} popovertargetaction="hide" autofocus>
            Не надо
          </button>
        </Buttons>
      </form>
    </dialog>
  </>
)

/** The same question on a page of its own. */
export const ConfirmPage = ({ title, children, action, deed, back }: ConfirmPageProps) => (
  <div class="stack">
    <h1>{title}</h1>
    <div class="stack-s">{children}</div>
    <Form action={action}>
      <Buttons>
        <Button kind="stop">{deed}</Button>
        <ButtonLink kind="second" href={back}>
          Не надо
        </ButtonLink>
      </Buttons>
    </Form>
  </div>
)

export interface ConfirmPageProps {
  title: string
  children: ComponentChildren
  action: string
  deed: string
  back: string
}
