import { Temporal } from 'temporal-polyfill'

export const now = () => Temporal.Now.instant()
export const ticks = () => Date.now()
