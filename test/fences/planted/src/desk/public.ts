export const desk = 'desk'
export interface DeskFact {
  id: string
}
