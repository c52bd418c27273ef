import type { Chance } from '../chance.ts'

/** How much care somebody writes with. */
export const CARES = ['neat', 'usual', 'careless'] as const

export type Care = (typeof CARES)[number]

const TYPOS: readonly (readonly [RegExp, string])[] = [
  [/ться\b/, 'тся'],
  [/тся(?![а-яё])/, 'ться'],
  [/вообще/, 'вобще'],
  [/сейчас/, 'щас'],
  [/что(?![а-яё])/, 'чо'],
  [/чтобы/, 'что бы'],
  [/как будто/, 'какбудто'],
  [/не (?=могу|смог|понятно|знают)/, 'не'],
  [/пожалуйста/, 'пожалуста'],
  [/сегодня/, 'седня'],
  [/здравствуйте/i, 'здраствуйте'],
  [/сотрудни/, 'сотруднн'],
  [/дозвонит/, 'дозванит'],
  [/субсиди/, 'субсиди'],
  [/документ/, 'докумет'],
  [/нн/, 'н'],
  [/(?<=[а-яё])ого(?![а-яё])/, 'ова'],
  [/тысяч/, 'тыщ'],
  [/ещё/, 'ишо'],
  [/всё/, 'все'],
  [/ё/g, 'е'],
]

const LETTER = /[а-яё]/

/** The slips of a hurried hand: two letters change places, one is lost or comes twice. */
function misprint(text: string, chance: Chance): string {
  const place = 1 + chance.below(Math.max(1, text.length - 3))
  const [a = '', b = ''] = [text[place], text[place + 1]]
  if (!LETTER.test(a) || !LETTER.test(b)) return text
  const [before, after] = [text.slice(0, place), text.slice(place + 2)]
  return before + chance.pick([b + a, b, a + a + b]) + after
}

function misspell(text: string, chance: Chance): string {
  const [wrong, by] = chance.pick(TYPOS)
  return text.replace(wrong, by)
}

/** How the same text comes from under the fingers of somebody with this much care. */
export function withSlips(text: string, care: Care, chance: Chance): string {
  if (care === 'neat') return text
  let said = chance.often(0.6) ? text.replaceAll('ё', 'е') : text
  const slips = care === 'usual' ? chance.below(2) : 1 + chance.below(2 + Math.floor(said.length / 90))
  for (let slip = 0; slip < slips; slip++) said = chance.often(0.5) ? misprint(said, chance) : misspell(said, chance)
  if (care === 'usual') return said
  if (chance.often(0.75)) said = said.toLowerCase()
  if (chance.often(0.5)) said = said.replaceAll(/[,;:—«»]/g, '').replaceAll(/ {2,}/g, ' ')
  if (chance.often(0.3)) said = said.replaceAll(/[.]+(?= |$)/g, '')
  if (chance.often(0.08)) said = said.toUpperCase()
  return said
}
