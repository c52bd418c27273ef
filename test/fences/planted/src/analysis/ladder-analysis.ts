import { measures } from '#measures'

export const seen = measures
