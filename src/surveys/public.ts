export { surveyRoutes } from './routes.ts'
