import { unbound } from '#platform/db/operator/unbound.ts'
import { emptyBox } from '../appeals/operator/clean-operator.ts'

export const backup = [unbound, emptyBox]
