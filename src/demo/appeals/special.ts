import type { Told } from './ordinary.ts'

/** Appeals that show what can happen. */
export const specialAppeals = (): Told[] => []
