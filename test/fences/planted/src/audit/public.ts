export const audit = 'audit'
export interface AuditFact {
  id: string
}
