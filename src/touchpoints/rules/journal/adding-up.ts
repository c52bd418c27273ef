import type { Refusal } from '#platform/outcome.ts'
import type { Noted, WrongLine } from '../../terms/journal.ts'

/** Lines of one place, day and kind are one counter. @clause M7 */
export class JournalSum {
  readonly #counters = new Map<string, Noted>()
  // Writing a date as text is slow, and a file has few days in many lines.
  readonly #days = new Map<Noted['on'], string>()
  rows = 0
  interactions = 0

  add(noted: Noted): void {
    const through = 'touchpointId' in noted ? noted.touchpointId : `${noted.channel} ${noted.address}`
    const key = `${this.#dayOf(noted)} ${noted.kind} ${through}`
    const known = this.#counters.get(key)
    this.#counters.set(key, known ? { ...known, times: known.times + noted.times } : noted)
    this.rows++
    this.interactions += noted.times
  }

  #dayOf({ on }: Noted): string {
    const day = this.#days.get(on) ?? on.toString()
    this.#days.set(on, day)
    return day
  }

  /** Its days as text, the first one first. */
  get days(): readonly string[] {
    return [...new Set(this.#days.values())].toSorted()
  }

  get counters(): readonly Noted[] {
    return [...this.#counters.values()]
  }
}

export const MOST_LINES = 100_000
/** As many lines of a hundred signs and more. */
export const MOST_BYTES = 16 * 1024 * 1024
const MOST_INTERACTIONS = 1_000_000_000
const MOST_TOLD = 100

/** Why a file is not taken: all of it or nothing. @clause M11 */
export function whyNotTaken(sum: Pick<JournalSum, 'rows' | 'interactions'>, wrong: readonly WrongLine[]): Refusal[] {
  if (wrong.length > 0) return told(wrong)
  if (sum.rows === 0) return [refusal('В файле нет ни одного взаимодействия')]
  return sum.interactions > MOST_INTERACTIONS
    ? [refusal('В файле больше миллиарда взаимодействий. Проверьте числа')]
    : []
}

function told(wrong: readonly WrongLine[]): Refusal[] {
  const rest = wrong.length - MOST_TOLD
  const lines = wrong.slice(0, MOST_TOLD).map(({ line, why }) => refusal(`Строка ${line}: ${why}`))
  if (rest <= 0) return lines
  return [...lines, refusal(`Других строк с ошибками: ${rest}`)]
}

const refusal = (why: string): Refusal => ({ field: 'file', why })
