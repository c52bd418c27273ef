import { answer } from '../http/answer.ts'

export const climb = answer
