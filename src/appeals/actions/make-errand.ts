import { record } from '#audit'
import type { Work } from '#platform/work.ts'
import { insertErrand } from '../store/errands.ts'
import { writeEvent } from '../store/events.ts'
import type { NewErrand } from '../terms/errands.ts'

/** An errand that something other than a person's form gives: a low rating, a rule. Made twice by the same source, it is one. @clause M18d */
export async function makeErrand(work: Work, errand: NewErrand): Promise<string> {
  const { id, isNew } = await insertErrand(work, errand)
  if (!isNew) return id
  const { unitId = null, personId = null, dueOn, source = 'hand' } = errand
  await writeEvent(work, errand.appealId, 'errand-made', {
    errandId: id,
    unitId,
    personId,
    dueOn: String(dueOn),
    source,
  })
  if (work.by.kind !== 'citizen') await record(work, 'errand.made', `appeal:${errand.appealId}`, ['words', 'due_on'])
  return id
}
