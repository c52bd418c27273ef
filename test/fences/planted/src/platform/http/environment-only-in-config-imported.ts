import { env } from 'node:process'

export const climb = env.PORT
