/** What stands in the register: the sample, touchpoints of the body's own, or nothing. */
export const REGISTER_STANDS = { sample: 'образец', own: 'точки органа', nothing: 'пусто' } as const

export type RegisterStands = keyof typeof REGISTER_STANDS

/** What the register begins with; `as is` where it stands already. */
export type RegisterWish = 'sample' | 'empty' | 'as is'

export const registerStands = (entries: readonly { sampleOf: string | null }[]): RegisterStands => {
  if (entries.some(({ sampleOf }) => sampleOf === null)) return 'own'
  return entries.length > 0 ? 'sample' : 'nothing'
}

/** What is to be done with the register: choosing what is there already changes nothing, and a body's own touchpoints stay. */
export function registerWish(chosen: string, stands: RegisterStands): RegisterWish {
  if (chosen === 'sample' && stands === 'nothing') return 'sample'
  if (chosen === 'empty' && stands === 'sample') return 'empty'
  return 'as is'
}
