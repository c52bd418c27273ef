import type { RegisterProcess } from '../../terms.ts'

/** Processes that are drawn together, of which the first may go on from the sheet before. */
export interface Sheet<E> {
  processes: readonly (RegisterProcess<E> & { goesOn: boolean })[]
}

/**
 * A large register in pieces that a browser draws at once: whole processes together while they are few enough, a process larger
 * than that in pieces of its own. Numbers stay those of the whole register.
 *
 * @clause M4
 */
export function sheetsOf<E>(processes: readonly RegisterProcess<E>[], most: number): Sheet<E>[] {
  const sheets: { processes: (RegisterProcess<E> & { goesOn: boolean })[]; entries: number }[] = []
  for (const process of processes)
    for (let from = 0; from < process.entries.length; from += most) {
      const entries = process.entries.slice(from, from + most)
      const last = sheets.at(-1)
      const piece = { ...process, entries, goesOn: from > 0 }
      if (last && last.entries + entries.length <= most) {
        last.processes.push(piece)
        last.entries += entries.length
      } else sheets.push({ processes: [piece], entries: entries.length })
    }
  return sheets.map(({ processes }) => ({ processes }))
}
