import { desk } from '#desk'

export const seen = desk
