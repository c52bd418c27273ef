import { touchpoints, type TouchpointsFact } from '#touchpoints'

export const climb = (fact: TouchpointsFact) => [fact, touchpoints]
