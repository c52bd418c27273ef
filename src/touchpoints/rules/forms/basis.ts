import { Temporal } from 'temporal-polyfill'
import { BASIS_KINDS, type Basis, type BasisKind } from '../../terms/details.ts'
import { isBlank } from '../content.ts'
import { type Read, readChoice, readLine, type Typed } from './typed.ts'

/** Fields of one document or directive stand in a form under one beginning: `bases-2-title`, `grounds-title`. */
export const basisField = (group: string, field: keyof Basis): string => `${group}-${field}`

/** A document or a directive; of a group that nobody filled, nothing. @clause M8, M9 */
export function readBasis(typed: Typed, group: string): Read<Basis | null> {
  const kind = readChoice(typed, basisField(group, 'kind'), BASIS_KINDS)
  const [title, number, who, link] = LINES.map((field) => readLine(typed, basisField(group, field)))
  const [on, until] = DATES.map((field) => readDate(typed, basisField(group, field)))
  const value: Basis = {
    kind: kind.value ?? USUAL,
    title: title?.value ?? '',
    number: number?.value ?? '',
    on: on?.value ?? null,
    until: until?.value ?? null,
    who: who?.value ?? '',
    link: link?.value ?? '',
  }
  const refused = [kind, title, number, on, until, who, link].flatMap((read) => read?.refused ?? [])
  return { value: isBlank(value) && refused.length === 0 ? null : value, refused }
}

export const basisFields = (group: string, basis: Basis): [string, string[]][] =>
  (Object.keys(basis) as (keyof Basis)[])
    .filter((field) => basis[field] !== null && basis[field] !== '')
    .map((field) => [basisField(group, field), [basis[field] ?? '']])

/** What most touchpoints rest on; stands chosen in an empty group. */
export const USUAL: BasisKind = 'internal'

const LINES = ['title', 'number', 'who', 'link'] as const
const DATES = ['on', 'until'] as const

function readDate(typed: Typed, name: string): Read<string | null> {
  const value = typed.get(name).trim()
  if (value === '') return { value: null, refused: [] }
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && isDay(value)) return { value, refused: [] }
  return { value: null, refused: [{ field: name, why: 'Такого дня нет. Выберите его в календаре' }] }
}

function isDay(text: string): boolean {
  try {
    Temporal.PlainDate.from(text)
    return true
  } catch {
    return false
  }
}
