import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'

export interface ReceiptSlipProps {
  code: string
  /** What the code is: «Код квитанции». */
  label: string
  children?: ComponentChildren
  /** Behind the dashed line: what is now and what comes next. */
  aside?: ComponentChildren
}

/** A receipt to keep. */
export const ReceiptSlip = ({ code, label, children, aside }: ReceiptSlipProps) => (
  <section class={classes('receipt-slip', aside !== undefined && 'halved')} aria-label={`${label} ${code}`}>
    <div class="stack-s">
      <p class="quiet">{label}</p>
      <p class="code">{code}</p>
      {children}
    </div>
    {aside !== undefined && <div class="stack-s">{aside}</div>}
  </section>
)
