export { touchpointRoutes } from './routes.ts'
