import type { Temporal } from 'temporal-polyfill'

/** One step of how a date came about. */
export interface DeadlineStep {
  on: Temporal.PlainDate
  /** Plain Russian. */
  text: string
  /** «59-ФЗ, ст. 12, ч. 1», «ГК РФ, ст. 191»; empty where it only counts. */
  clause: string
}

/** A date with its reasons. @clause M15c */
export interface GivenDeadline {
  /** The date that the body works to: rolled to a working day. */
  dueOn: Temporal.PlainDate
  /** The last day by the law, before rolling. */
  legalOn: Temporal.PlainDate
  /** The last moment: 23:59:59 of dueOn in the zone for terms in days, the exact moment for hours. */
  dueAt: Temporal.Instant
  /** A year in between has no calendar yet: the date may move when it is loaded, for appeals that come after that. */
  provisional: boolean
  steps: readonly DeadlineStep[]
}
