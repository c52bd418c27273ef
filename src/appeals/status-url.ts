import type { Config } from '#platform/config/config.ts'
import type { Secrets } from '#platform/db/secrets.ts'
import { codeOf } from './codes.ts'
import type { Appeal } from './terms/appeal.ts'

export interface StatusParts {
  config: Pick<Config, 'publicUrl'>
  secrets: Pick<Secrets, 'receipts'>
}

/** The status page of an appeal as a letter names it; nothing where no form stands behind it. */
export function statusOf({ config, secrets }: StatusParts, { formHash }: Pick<Appeal, 'formHash'>) {
  if (!formHash) return undefined
  const code = codeOf(secrets, formHash)
  return { code, url: `${config.publicUrl}/status/${encodeURIComponent(code)}` }
}
