export interface AppealTables {
  'appeals.appeal': { id: string }
  'identity.person': { id: string }
}
