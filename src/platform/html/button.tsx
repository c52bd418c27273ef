import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'

interface Look {
  children: ComponentChildren
  /** The main one is one in a form. */
  kind?: 'main' | 'second' | 'ghost' | 'stop'
  little?: boolean
  /** To the far end of the row. */
  push?: boolean
}

export interface ButtonProps extends Look {
  name?: string
  value?: string
  disabled?: boolean
  /** Of the words beside that tell why the button is off, or what it is about. */
  describedBy?: string
  /** Sends the same form elsewhere. */
  formaction?: string
  /** The id of its form, where it stands outside of it. */
  form?: string
}

const look = ({ kind = 'main', little, push }: Look) =>
  classes('button', kind !== 'main' && kind, little && 'little', push && 'push')

export const Button = ({ children, name, value, disabled, describedBy, formaction, form, ...rest }: ButtonProps) => (
  <button
    class={look({ children, ...rest })}
    type="submit"
    name={name}
    value={value}
    disabled={disabled}
    aria-describedby={describedBy}
    formaction={formaction}
    form={form}
  >
    {children}
  </button>
)

export interface ButtonLinkProps extends Look {
  href: string
  /** Says which one, where several links have the same words. */
  describedBy?: string
  download?: boolean
}

export const ButtonLink = ({ children, href, describedBy, download, ...rest }: ButtonLinkProps) => (
  <a class={look({ children, ...rest })} href={href} aria-describedby={describedBy} download={download}>
    {children}
  </a>
)

/** The row of buttons at the end of a form. */
export const Buttons = ({ children }: { children: ComponentChildren }) => <div class="buttons">{children}</div>
