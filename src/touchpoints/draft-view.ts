import { actorNames } from '#identity'
import { dateAndTime } from '#platform/i18n/dates.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { checkOn, readCheckGround } from './actions/check-amendment.ts'
import { entryChoices, mayTouch, unitChoices } from './amendment-choices.ts'
import { entryAtVersion } from './entry-at-version.ts'
import { othersOnEntry } from './others-on-entry.ts'
import type { DraftView } from './pages/amendments/draft.tsx'
import { draftsDiffer } from './rules/draft-differences.ts'
import { contentOf } from './rules/entry-content.ts'
import { draftFields, readDraft } from './rules/forms/read-draft.ts'
import { type Typed, typedFrom } from './rules/forms/typed.ts'
import type { By } from './rules/permissions.ts'
import { differencesOf } from './rules/redraw.ts'
import { numberOf, type StandingRegister } from './rules/standing-register.ts'
import { stateOf } from './rules/states.ts'
import { linesForAuthor } from './rules/submitting.ts'
import { lastReturn, lastSavedBy } from './store/drafts.ts'
import { type Amendment, REMARK_FIELDS } from './terms/amendments.ts'
import type { FullEntry } from './terms/entries.ts'
import { byOf } from './who-acts.ts'

/** What came with a form that was not taken. */
export interface NotTaken {
  typed: Typed
  refused: readonly Refusal[]
  /** The form was drawn with an older version than the one that is saved. */
  overtaken: boolean
}

export interface DraftAsked {
  notTaken?: NotTaken
  oneMore?: boolean
  said?: string | undefined
}

const MOST_PROCESSES = 500

/** Everything that the page of a draft shows. */
export async function draftView(work: Work, amendment: Amendment, asked: DraftAsked = {}): Promise<DraftView> {
  const { id, number, deed, version, touchpointId } = amendment
  const by = await byOf(work)
  const ground = await readCheckGround(work)
  const entry = ground.register.entries.get(touchpointId ?? '')
  const who = await whoAndWhen(work)
  const typed = asked.notTaken?.typed ?? typedFrom(draftFields(amendment))
  return {
    id,
    number,
    deed,
    state: stateOf(amendment),
    version,
    typed,
    entry: entry && { ...entry, number: numberOf(ground.register, entry) },
    refused: asked.notTaken?.refused,
    returned: await returnedView(work, amendment, who),
    lines: linesForAuthor(checkOn(work, ground, amendment), entry !== undefined),
    processes: processNames(ground.register),
    entries: others(ground.register, amendment, entry, { typed, by }),
    units: await unitChoices(work, by),
    others: await othersOnEntry(work, by, touchpointId, id),
    overtaken: asked.notTaken?.overtaken
      ? {
          saved: who(amendment.savedAt, await lastSavedBy(work, id)),
          rows: draftsDiffer(amendment, readDraft(typed, amendment).value),
        }
      : undefined,
    newer: await newerView(work, amendment, entry),
    oneMore: asked.oneMore ?? false,
    said: asked.said,
    savedAt: `Сохранено ${dateAndTime(amendment.savedAt, work.body.timeZone, work.today)}`,
  }
}

type WhoAndWhen = (at: Amendment['savedAt'], by: string | null) => string

async function whoAndWhen(work: Work): Promise<WhoAndWhen> {
  const names = await actorNames(work)
  return (at, by) => `${dateAndTime(at, work.body.timeZone, work.today)}, ${names.get(by ?? '') ?? 'программа'}`
}

const processNames = ({ processes }: StandingRegister): string[] =>
  [...new Set([...processes.values()].filter(({ entries }) => entries.size > 0).map(({ name }) => name))].slice(
    0,
    MOST_PROCESSES,
  )

/** Where people can turn instead: entries of the same process first, for a merge those alone that whoever asks may change. */
function others(
  register: StandingRegister,
  { deed }: Amendment,
  entry: FullEntry | undefined,
  { typed, by }: { typed: Typed; by: By },
) {
  if (deed !== 'exclude' && deed !== 'merge') return []
  const standing = [...register.processes.values()].flatMap((process) => [...process.entries.values()])
  const { groups } = entryChoices(
    standing,
    (other) =>
      other.touchpointId !== entry?.touchpointId &&
      (deed === 'exclude' || (other.processId === entry?.processId && mayTouch(by)(other))),
    typed.get('successor'),
  )
  const own = groups.filter(({ label }) => label.endsWith(`. ${entry?.processName}`))
  return [...own, ...groups.filter((group) => !own.includes(group))]
}

async function returnedView(work: Work, amendment: Amendment, who: WhoAndWhen): Promise<DraftView['returned']> {
  const round = stateOf(amendment) === 'returned' ? await lastReturn(work, amendment.id) : undefined
  if (!round) return undefined
  return {
    said: who(round.returnedAt, round.returnedBy),
    words: round.words,
    remarks: round.remarks.map(({ field, why }) => ({
      field,
      why: `Замечание проверяющего: ${why}`,
      about: REMARK_FIELDS[field],
    })),
  }
}

async function newerView(
  work: Work,
  { deed, touchpointId, baseVersion }: Amendment,
  entry: FullEntry | undefined,
): Promise<DraftView['newer']> {
  if (deed === 'include' || baseVersion === null || entry?.version === baseVersion) return undefined
  if (!entry) return { gone: true, rows: [] }
  const base = await entryAtVersion(work, touchpointId, baseVersion)
  const rows = base ? differencesOf(base, contentOf(entry)) : []
  return { gone: false, rows: rows.map(({ part, ...words }) => ({ label: REMARK_FIELDS[part], ...words })) }
}
