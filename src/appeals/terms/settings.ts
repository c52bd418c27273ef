import { z } from 'zod'

const line = (most: number) => z.string().trim().max(most)

/** What stands on the body's letters above and below the answer's words. @clause M18d */
const letterheadSchema = z.object({
  name: line(300).default(''),
  address: line(300).default(''),
  phone: line(60).default(''),
  signature: line(200).default(''),
})

/** How the body works its appeals, apart from what norms fix by date. Each field has its default, so an older row still reads. */
export const appealSettingsSchema = z.object({
  digestOn: z.boolean().default(true),
  /** The local hour of a working day at which the morning's letters go out. @clause M18b */
  digestHour: z.int().min(5).max(12).default(9),
  /** A button that sends the citizen's voice to whoever makes the browser; off until an administrator decides. @clause M13 */
  microphone: z.boolean().default(false),
  /** Whoever wrote an answer may sign it too: for a body where both are one person. @clause M18b */
  ownSigning: z.boolean().default(false),
  letterhead: letterheadSchema.prefault({}),
})

export type Letterhead = z.output<typeof letterheadSchema>

export type AppealSettings = z.output<typeof appealSettingsSchema>
