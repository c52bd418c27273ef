import { identity } from '#identity'

export const seen = identity
