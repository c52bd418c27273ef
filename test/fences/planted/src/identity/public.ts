export const identity = 'identity'
export interface IdentityFact {
  id: string
}
