import type { Kind } from '../../terms.ts'

export interface KindSaid {
  kind: Kind | null
  /** What the cell says besides. */
  features: string
}

const SAID = [
  ['offline', /^(?:оф+[-\s]?лайн|off[-\s]?line|нецифров\p{L}*|очн\p{L}*)(?:[-\s]+точк\p{L}*)?/iu],
  ['digital', /^(?:цифров\p{L}*|он[-\s]?лайн|on[-\s]?line|электронн\p{L}*)(?:[-\s]+точк\p{L}*)?/iu],
] as const satisfies readonly (readonly [Kind, RegExp])[]

/**
 * What the fifth column of the form says: whether the touchpoint is digital or offline, and below or after it the features of
 * the interaction there.
 *
 * @clause M14, App1
 */
export function kindInWords(cell: string): KindSaid {
  for (const [kind, said] of SAID) {
    const found = said.exec(cell)
    // «Электронная очередь» is a feature and no kind: after the kind comes the end, a sign or a new line.
    if (found && !/^[^\S\n]*[\p{L}\p{N}]/u.test(cell.slice(found[0].length)))
      return { kind, features: cell.slice(found[0].length).replace(/^[\s.,;:–—-]+/, '') }
  }
  return { kind: null, features: cell }
}
