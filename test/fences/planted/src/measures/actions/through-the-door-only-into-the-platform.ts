import { answer } from '../../platform/http/answer.ts'

export const climb = answer
