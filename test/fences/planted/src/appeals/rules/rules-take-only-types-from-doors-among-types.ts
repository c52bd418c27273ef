import type { TouchpointsFact } from '#touchpoints'
import { touchpoints } from '#touchpoints'

export const climb = (fact: TouchpointsFact) => [fact, touchpoints]
