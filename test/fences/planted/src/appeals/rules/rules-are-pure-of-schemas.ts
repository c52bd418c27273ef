import { z } from 'zod'

export const climb = z.string()
