import { readFileSync } from 'node:fs'

export const climb = readFileSync
