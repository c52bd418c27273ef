import { nobody } from './nobody.ts'

export const climb = nobody
