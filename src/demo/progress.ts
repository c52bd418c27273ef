/** How far a long load has come. */
export interface Progress {
  done: number
  of: number
  ms: number
}

const WIDTH = 30
const SECOND = 1_000
const MINUTE = 60 * SECOND

/** «[████······] 41 % · 410 000 из 1 000 000 · осталось около 3 минут» */
export function progressBar(progress: Progress): string {
  const { done, of } = progress
  const filled = Math.round((done / of) * WIDTH)
  return `[${'█'.repeat(filled)}${'·'.repeat(WIDTH - filled)}] ${progressLine(progress)}`
}

/** The same in words, for a terminal that is none. */
export function progressLine({ done, of, ms }: Progress): string {
  const share = Math.floor((done / of) * 100)
  return `${share} % · ${spaced(done)} из ${spaced(of)} · ${left({ done, of, ms })}`
}

function left({ done, of, ms }: Progress): string {
  if (done >= of) return 'готово'
  // The first moments go into getting ready and foretell nothing.
  if (done * 100 < of) return 'считаем, сколько осталось'
  const rest = (ms / done) * (of - done)
  if (rest < 10 * SECOND) return 'осталось несколько секунд'
  if (rest < MINUTE) return 'осталось меньше минуты'
  const minutes = Math.round(rest / MINUTE)
  return `осталось около ${minutes} ${minutes % 10 === 1 && minutes % 100 !== 11 ? 'минуты' : 'минут'}`
}

/** «1 000 000», with spaces that do not break. */
export const spaced = (number: number): string => String(number).replaceAll(/\B(?=(\d{3})+$)/g, '\u00A0')
