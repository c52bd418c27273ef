export { followRatings } from './actions/follow-ratings.ts'
export { navFor } from './nav.ts'
export { deskRoutes } from './routes.ts'
