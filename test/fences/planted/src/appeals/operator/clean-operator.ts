import { unbound } from '#platform/db/operator/unbound.ts'

export const emptyBox = unbound
