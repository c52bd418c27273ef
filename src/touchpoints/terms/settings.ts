import { z } from 'zod'

/** Two ways to write one thing: «МСХ» and «министерство сельского хозяйства». @clause M12 */
export const abbreviationSchema = z.object({
  short: z.string().trim().min(1).max(40),
  full: z.string().trim().min(1).max(200),
})

export type Abbreviation = z.output<typeof abbreviationSchema>

/** How the body runs its register. */
export interface RegisterSettings {
  /** Whoever submitted an amendment may include it as well. */
  ownAllowed: boolean
  /** After so many months without an interaction an entry is told as silent. @clause M11 */
  silentMonths: number
  abbreviations: readonly Abbreviation[]
  /** Whether the public pages list the ways to reach the body. @clause M13 */
  showsWays: boolean
  version: number
}

export const DEFAULT_SETTINGS: RegisterSettings = {
  ownAllowed: false,
  silentMonths: 6,
  abbreviations: [],
  showsWays: true,
  version: 0,
}
