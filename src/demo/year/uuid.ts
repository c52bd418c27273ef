import type { Chance } from '../chance.ts'

/** A uuid of version 4 out of the seed: nobody may take it for a secret. */
export function uuidFrom(chance: Chance): string {
  const hex = (digits: number) =>
    chance
      .below(16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${chance.pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(6)}${hex(6)}`
}
