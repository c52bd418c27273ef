import { appeals } from '#appeals'

export const seen = appeals
