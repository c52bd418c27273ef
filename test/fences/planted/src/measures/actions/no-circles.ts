import { there } from './no-circles-back.ts'

export const here = (): unknown => there
export interface Here {
  id: string
}
