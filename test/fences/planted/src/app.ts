import { submitAppeal } from './appeals/actions/clean-action.ts'
import { listDesk } from './appeals/store/clean-store.ts'
import { answer } from './platform/http/answer.ts'

export const app = [submitAppeal, listDesk, answer]
