import { submitAppeal } from '#everything/appeals/actions/clean-action.ts'

export const climb = submitAppeal
