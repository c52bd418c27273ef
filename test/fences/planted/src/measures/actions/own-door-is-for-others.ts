import { measures } from '#measures'

export const climb = measures
