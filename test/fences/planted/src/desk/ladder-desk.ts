import { portal } from '#portal'

export const seen = portal
