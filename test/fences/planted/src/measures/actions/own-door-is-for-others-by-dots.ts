import type { MeasuresFact } from '../public.ts'

export const climb = (fact: MeasuresFact) => fact
