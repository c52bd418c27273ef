import { z } from 'zod'

export const KINDS = z.enum(['mention', 'comment'])
