export { checkSeals } from './actions/check-seals.ts'
export { record } from './actions/record.ts'
export { type EntryFilter, listEntries } from './store/list-entries.ts'
export type { AuditEntry, SealCheck } from './terms.ts'
