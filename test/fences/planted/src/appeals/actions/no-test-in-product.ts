import { farmer } from '#test/cast.ts'

export const climb = farmer
