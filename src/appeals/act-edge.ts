import type { ComponentChildren } from 'preact'
import type { z } from 'zod'
import type { FormValues } from '#platform/http/form-values.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { ActOn } from './rules/acting/table.ts'
import type { Attached } from './sent-files.ts'
import type { Appeal } from './terms/appeal.ts'

/** An act on one appeal as its edges see it: an address, a form for people, the same words as JSON for programs. */
export interface ActEdge<W = object> {
  act: ActOn
  /** The last part of its address. */
  path: string
  title: string
  /** The verb and the object on the button. */
  button: string
  /** What is said after it. */
  said: string
  /** For programs. */
  summary: string
  /** It cannot be taken back. */
  isFinal?: boolean
  words: z.ZodType<W> & z.ZodObject
  /** Reads the form where its fields are not the words by their names. */
  read?(form: FormValues): unknown
  /** What the form begins with; unset: empty. */
  begin?(work: Work, appeal: Appeal): Promise<Partial<W>> | Partial<W>
  fields(work: Work, appeal: Appeal, typed: W): Promise<ComponentChildren> | ComponentChildren
  deed(work: Work, appealId: string, wish: W, seen: number): Promise<Outcome<unknown>>
  /** The same with files; unset: it takes none. */
  withFiles?(work: Work, appealId: string, wish: W, attached: Attached): Promise<Outcome<unknown>>
}

/** Its own words are known where it is written; the edges only hand them on. */
export const edge = <W extends object>(spec: ActEdge<W>): ActEdge => spec as unknown as ActEdge

/** The words as a form sent them: every text of the schema by its name, lists as often as they came. */
export function readWords<W>({ words, read }: ActEdge<W>, form: FormValues): W {
  if (read) return words.parse(read(form))
  const empty = words.parse({}) as Record<string, unknown>
  const typed = Object.entries(empty).map(([name, value]) => [
    name,
    Array.isArray(value) ? form.all(name).filter((one) => one !== '') : form.get(name).trim(),
  ])
  return words.parse(Object.fromEntries(typed))
}
