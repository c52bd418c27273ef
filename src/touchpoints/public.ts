export { type AmendmentsAtStake, amendmentsAtStake } from './actions/amendments-at-stake.ts'
export { type Covers, coverIn, coverOf } from './actions/cover-of.ts'
export { importInteractions } from './actions/import-interactions.ts'
export { includeAmendments } from './actions/include-amendments.ts'
export { includeAppendix, includeSample } from './actions/include-sample.ts'
export { makeAmendment } from './actions/make-amendment.ts'
export { moveInteraction } from './actions/move-interaction.ts'
export { noteInteraction } from './actions/note-interaction.ts'
export { noteOne } from './actions/note-one.ts'
export { publishedWays } from './actions/published-ways.ts'
export { demandOf, type TouchpointDemand } from './actions/read-demand.ts'
export { readEntryCard } from './actions/read-entry-card.ts'
export { readImport } from './actions/read-import.ts'
export { readPlaces } from './actions/read-places.ts'
export { removeSample } from './actions/remove-sample.ts'
export { returnAmendment } from './actions/return-amendment.ts'
export { submitAmendment } from './actions/submit-amendment.ts'
export { takeImport } from './actions/take-import.ts'
export { withdrawAmendment } from './actions/withdraw-amendment.ts'
export { writeJournal } from './actions/write-journal.ts'
export { entryWays } from './entry-parts.tsx'
export { foldInteractions } from './operator/fold-interactions.ts'
export { type InteractionOfBody, noteInteractions } from './operator/note-interactions.ts'
export { rewriteInteractions } from './operator/rewrite-interactions.ts'
export { EntryFacts } from './pages/entry-facts.tsx'
export { firstChoices, reachGroups, readFirst } from './pages/reach-of.tsx'
export { publicRegisters } from './public-registers.ts'
export { touchpointRoutes } from './routes.ts'
export { readCode } from './rules/codes.ts'
export { processesOf } from './rules/register.ts'
export { entriesOn } from './store/entries-on.ts'
export { goneByCode, goneById } from './store/gone-entries.ts'
export { listEntries, listFullEntries, touchpointByCode } from './store/list-entries.ts'
export { holdRegister } from './store/lock-register.ts'
export type { CurrentEntryView, StandsInView } from './store/tables.ts'
export { DEEDS, type Deed, type Override, STATES } from './terms/amendments.ts'
export {
  type Basis,
  DIRECTIONS,
  type Direction,
  type EntryContent,
  NO_CONTENT,
  type Whereabouts,
} from './terms/details.ts'
export type { FullEntry, GoneEntry } from './terms/entries.ts'
export type { EntryCard } from './terms/entry-card.ts'
export { FEEDBACK, type Interaction, type InteractionKind, type OneInteraction } from './terms/journal.ts'
export type { Place, PlaceProcess, Places } from './terms/places.ts'
export {
  CHANNELS,
  type Channel,
  type EntryNeed,
  KINDS,
  type Kind,
  NEEDS,
  type Need,
  type NumberedEntry,
  type RegisterEntry,
  type RegisterProcess,
} from './terms.ts'
