export const portal = 'portal'
export interface PortalFact {
  id: string
}
