export const touchpoints = 'touchpoints'
export interface TouchpointsFact {
  id: string
}
