import type { Here } from './no-circles.ts'

export const there = (here: Here) => here
