import { touchpoints } from '#touchpoints'

export const climb = touchpoints
