import { appeals } from '../../appeals/public.ts'

export const climb = appeals
