export { navFor } from './nav.ts'
export { deskRoutes } from './routes.ts'
