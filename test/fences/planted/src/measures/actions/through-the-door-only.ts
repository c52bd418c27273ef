import { submitAppeal } from '../../appeals/actions/clean-action.ts'

export const climb = submitAppeal
