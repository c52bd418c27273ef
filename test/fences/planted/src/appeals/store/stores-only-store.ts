import { submitAppeal } from '../actions/clean-action.ts'

export const climb = submitAppeal
