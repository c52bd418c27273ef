export const knowledge = 'knowledge'
export interface KnowledgeFact {
  id: string
}
