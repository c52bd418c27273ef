export const clients = 'clients'
export interface ClientsFact {
  id: string
}
