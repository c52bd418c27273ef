import { expect } from 'vitest'

export const climb = expect
