export const appeals = 'appeals'
export interface AppealsFact {
  id: string
}
