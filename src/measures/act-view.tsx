import { findProblem } from '#analysis'
import { workingStaff } from '#identity'
import { type Answer, NotFound, see } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { dateAndTime } from '#platform/i18n/dates.ts'
import type { Work } from '#platform/work.ts'
import { Meanwhile } from './pages/desk/meanwhile.tsx'
import { actsOn } from './rules/chain.ts'
import { lastActOn } from './rules/last-act.ts'
import { readChain } from './store/read-chains.ts'
import { ACT_WORDS, who } from './text.ru.ts'
import { named, notesOf } from './views.ts'

/** How many acts the form had seen; unreadable, it saw none that could stand. */
export const seenIn = ({ form }: Ask): number => (/^\d{1,9}$/.test(form.get('seen')) ? Number(form.get('seen')) : -1)

/** What a form of an act is drawn with. With `seen` it comes back: whoever acted meanwhile is named. */
export async function actView(work: Work, problemId: string, seen?: number) {
  const problem = await findProblem(work, problemId)
  if (!problem) throw new NotFound()
  const chain = await readChain(work, problemId)
  const acts = actsOn(chain)
  const last = seen === undefined || seen === acts ? undefined : lastActOn(chain)
  const notes = await notesOf(work)
  const change =
    last && `${dateAndTime(last.at, notes.timeZone, notes.today)}, ${who(notes, last.by)}: ${ACT_WORDS[last.kind]}.`
  return {
    problem: named(problem),
    chain,
    seen: acts,
    meanwhile: change && <Meanwhile change={change} problemId={problemId} />,
  }
}

export const ownersOf = async (work: Work) =>
  (await workingStaff(work)).map(({ id, name, unit }) => ({ value: id, label: unit ? `${name}, ${unit}` : name }))

/** After an act one sees the whole way of the problem, and what was done. */
export const seeChain = (problemId: string, said: string): Answer => see(`/desk/problems/${problemId}?said=${said}`)
