import type { Temporal } from 'temporal-polyfill'
import type { FullEntry } from '../terms/entries.ts'
import { cellsOf, type FormCells } from './form-cells.ts'
import { headingOf, processesOf } from './register.ts'

/** A process of the form: its number and name stand once, beside all its rows. */
export interface FormProcess {
  /** As the form writes it: «1.» */
  number: string
  name: string
  rows: readonly Omit<FormCells, 'process'>[]
}

/** The form of Appendix 1 as it is printed, whatever writes it. */
export interface RegisterForm {
  heading: readonly [string, string]
  /** Said below the heading where a certain day was asked for. */
  asOf: Temporal.PlainDate | null
  processes: readonly FormProcess[]
}

/**
 * The register in the order's form: its heading, and each process with its number over the rows of its touchpoints.
 *
 * @param entries in the register's sequence
 * @clause M4, App1
 */
export const formOf = (
  genitive: string,
  entries: readonly FullEntry[],
  asOf: Temporal.PlainDate | null = null,
): RegisterForm => ({
  heading: headingOf(genitive),
  asOf,
  processes: processesOf(entries).map(({ number, name, entries }) => ({
    number: `${number}.`,
    name,
    rows: entries.map((entry) => {
      const { process: _, ...cells } = cellsOf(entry)
      return cells
    }),
  })),
})
