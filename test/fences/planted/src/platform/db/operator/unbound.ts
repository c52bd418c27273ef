import { tablesOf } from '../tables.ts'

export const unbound = tablesOf
