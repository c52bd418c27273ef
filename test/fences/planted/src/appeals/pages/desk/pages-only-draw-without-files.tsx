import { readFileSync } from 'node:fs'

export const Climb = () => <p>{String(readFileSync('x'))}</p>
