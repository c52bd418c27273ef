import { reports } from '#reports'

export const seen = reports
