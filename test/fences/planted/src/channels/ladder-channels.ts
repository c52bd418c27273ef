import type { TouchpointsFact } from '#touchpoints'

export const seen = (fact: TouchpointsFact) => fact.id
