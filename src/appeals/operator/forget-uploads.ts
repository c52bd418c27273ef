import type { PoolClient } from 'pg'
import type { Clock } from '#platform/clock/clock.ts'
import { dropUsesBefore } from '#platform/files/operator/drop-uses.ts'
import { UPLOAD_HOURS } from '../rules/uploads.ts'
import { UPLOADED } from '../uploads.ts'

/** Forgets what programs have uploaded and attached to nothing. @returns how many files */
export const forgetUploads = (client: PoolClient, clock: Clock): Promise<number> =>
  dropUsesBefore(client, UPLOADED, clock.now().subtract({ hours: UPLOAD_HOURS }))
