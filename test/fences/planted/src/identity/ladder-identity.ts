import { channels } from '#channels'

export const seen = channels
