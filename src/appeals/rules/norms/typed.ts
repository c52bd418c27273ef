import { regimeOfWarnings, type Term } from '../../terms/norms.ts'

const MEGABYTE = 1024 * 1024

/** A norm out of the form of a person: words become numbers where they can, and the rule says what is wrong. */
export function typedValue(topic: string, typed: (field: string) => string): unknown {
  const optional = (field: string) => {
    const words = typed(field).trim()
    return words === '' ? {} : { [field]: words }
  }
  const megabytes = (field: string) => wholeOf(typed(field)) * MEGABYTE
  if (topic === 'identification') return { way: typed('way') }
  if (topic === 'hours')
    return {
      opens: typed('opens').trim(),
      closes: typed('closes').trim(),
      ...optional('breakFrom'),
      ...optional('breakTo'),
      ...optional('fridayCloses'),
    }
  if (topic === 'files')
    return {
      mostFiles: wholeOf(typed('mostFiles')),
      mostBytes: megabytes('mostBytes'),
      mostTogether: megabytes('mostTogether'),
    }
  if (topic === 'additions') return { mostADay: wholeOf(typed('mostADay')), mostTogether: megabytes('mostOfAppeal') }
  if (regimeOfWarnings(topic))
    return {
      days: numbersOf(typed('days')),
      draftBy: typed('draftBy').trim() === '' ? null : wholeOf(typed('draftBy')),
      before: typed('before').trim() === '' ? null : wholeOf(typed('before')),
      hours: numbersOf(typed('hours')),
    }
  return { term: termOf(typed('unit'), wholeOf(typed('term'))), roll: typed('roll') }
}

function termOf(unit: string, count: number): Term {
  if (unit === 'days-working') return { days: count, kind: 'working' }
  if (unit === 'hours-clock') return { hours: count, kind: 'clock' }
  if (unit === 'hours-working') return { hours: count, kind: 'working' }
  return { days: count, kind: 'calendar' }
}

/** @returns 0 for what is no whole number: no norm takes it */
const wholeOf = (words: string): number => (/^\s*\d{1,5}\s*$/.test(words) ? Number(words) : 0)

/** «10, 20 и 25»; where it is no list of numbers, a zero, which no norm takes. */
const numbersOf = (words: string): number[] => {
  const typed = words.trim()
  if (typed === '') return []
  return /^\d{1,3}((,\s*|\s+и\s+|\s+)\d{1,3})*$/.test(typed) ? (typed.match(/\d+/g) ?? []).map(Number) : [0]
}
