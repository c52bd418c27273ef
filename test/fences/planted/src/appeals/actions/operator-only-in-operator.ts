import { unbound } from '#platform/db/operator/unbound.ts'

export const climb = unbound
