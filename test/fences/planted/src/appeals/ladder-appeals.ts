import { surveys } from '#surveys'

export const seen = surveys
