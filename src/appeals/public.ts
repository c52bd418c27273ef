export { emptyMemoBox } from './actions/empty-memo-box.ts'
export { announceMemoBoxes, MEMO_DAY_OVER } from './operator/memo-boxes.ts'
export { appealRoutes } from './routes.ts'
export { APPEAL_KINDS, type AppealKind, REGIMES, type Regime } from './terms.ts'
