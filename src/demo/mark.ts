import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const schema = z.object({
  body: z.string(),
  seed: z.string(),
  answers: z.number(),
  /** The last day of the invented year. */
  today: z.string(),
  /** How far it has come: `begun` cannot be gone on from, `furnished` can. */
  stage: z.enum(['begun', 'furnished', 'told']),
  /** People whose words were answered: with the form's id their receipt can be told again. */
  answered: z.array(z.object({ title: z.string(), formId: z.string() })),
  /** Appeals whose status pages are shown, by their forms. */
  appeals: z.array(z.object({ title: z.string(), formId: z.string() })).default([]),
  /** How many further appeals were laid down beside the story. */
  crowd: z.number().default(0),
})

/** What a data folder that holds the invented ministry says of itself. */
export type Mark = z.infer<typeof schema>

const FILE = 'demo.json'

/** The mark of a data folder; none on a folder of real data. */
export function readMark(folder: string): Mark | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(join(folder, FILE), 'utf8')))
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw fault
  }
}

export const writeMark = (folder: string, mark: Mark): void =>
  writeFileSync(join(folder, FILE), `${JSON.stringify(mark, null, 2)}\n`)
