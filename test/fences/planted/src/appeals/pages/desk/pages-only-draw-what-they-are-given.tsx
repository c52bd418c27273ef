import { touchpoints } from '#touchpoints'

export const Climb = () => <p>{touchpoints}</p>
