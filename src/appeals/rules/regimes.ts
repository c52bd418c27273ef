import type { Contour } from '#clients'
import type { Refusal } from '#platform/outcome.ts'
import { REGIMES, type Regime } from '../terms.ts'

/** What employees say is considered inside, by dates of its own; what others say never is. */
const isRegimeOf = (contour: Contour, regime: Regime): boolean => (regime === 'internal') === (contour === 'internal')

/** The regimes that an appeal of this contour may have, for lists to choose from. @clause K2.4, K5.4 */
export const regimesOf = (contour: Contour): [Regime, string][] =>
  (Object.entries(REGIMES) as [Regime, string][]).filter(([regime]) => isRegimeOf(contour, regime))

/** Why an appeal of this contour is not considered so, whoever brings or sorts it. @clause K2.4, K5.4 */
export function whyNotRegimeOf(contour: Contour, regime: Regime): Refusal[] {
  if (isRegimeOf(contour, regime)) return []
  return [{ field: 'regime', why: OTHERS[contour] }]
}

const OTHERS: Readonly<Record<Contour, string>> = {
  external: 'Это обращение не сотрудника. Выберите другой закон или передайте его во внутренние',
  internal: 'Это обращение сотрудника: выберите «Внутреннее обращение» или передайте его во внешние',
}
