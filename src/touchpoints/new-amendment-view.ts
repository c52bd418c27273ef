import { thingNames } from '#identity'
import type { Work } from '#platform/work.ts'
import { entryChoices, mayTouch, unitChoices } from './amendment-choices.ts'
import { othersOnEntry } from './others-on-entry.ts'
import type { NewAmendmentView } from './pages/amendments/new.tsx'
import { NO_UNIT } from './rules/forms/read-draft.ts'
import { KNOWN, knownWords } from './rules/prefill.ts'
import { processesOf } from './rules/register.ts'
import { listFullEntries } from './store/list-entries.ts'
import { DEEDS, type Deed } from './terms/amendments.ts'
import { byOf } from './who-acts.ts'

/** What the beginning of an amendment is drawn with. @param asked what the address or the form says by name */
export async function newView(work: Work, asked: (name: string) => string): Promise<NewAmendmentView> {
  const by = await byOf(work)
  const entries = await listFullEntries(work)
  const touchpointId = asked('touchpoint').toLowerCase()
  const entry = processesOf(entries)
    .flatMap((process) => process.entries)
    .find((one) => one.touchpointId === touchpointId)
  const { groups, cut } = entryChoices(entries, mayTouch(by), touchpointId)
  const asks = asked('deed')
  const deed = Object.hasOwn(DEEDS, asks) ? (asks as Deed) : undefined
  const isForeign = entry !== undefined && deed !== 'include' && !mayTouch(by)(entry)
  const units = await unitChoices(work, by)
  const known = KNOWN.flatMap((name) => (asked(name) ? [[name, asked(name)] as const] : []))
  return {
    deed,
    entry,
    entries: groups,
    cut,
    units,
    unit: asked('unit') || (entry?.unitId ?? by.unitId ?? NO_UNIT),
    known,
    knownWords: knownWords(Object.fromEntries(known)),
    ofUnit: isForeign ? ((await thingNames(work)).get(`unit:${entry.unitId}`) ?? 'не известно') : undefined,
    others: entry && !isForeign ? await othersOnEntry(work, by, entry.touchpointId) : [],
  }
}
