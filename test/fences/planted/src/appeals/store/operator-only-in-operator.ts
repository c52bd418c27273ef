import type { unbound } from '#platform/db/operator/unbound.ts'

export const climb = (handle: typeof unbound) => handle
