export { appealRoutes } from './routes.ts'
export { APPEAL_KINDS, type AppealKind, REGIMES, type Regime } from './terms.ts'
