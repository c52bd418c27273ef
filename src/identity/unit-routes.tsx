import { again, NotFound, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { changeUnit } from './actions/change-unit.ts'
import { closeUnit } from './actions/close-unit.ts'
import { lastChange } from './actions/last-change.ts'
import { makeUnit } from './actions/make-unit.ts'
import { reopenUnit } from './actions/reopen-unit.ts'
import { NewUnitPage } from './pages/desk/new-unit.tsx'
import { NotDone } from './pages/desk/not-done.tsx'
import type { Said } from './pages/desk/said.tsx'
import { UnitClosingPage, UnitPage } from './pages/desk/unit.tsx'
import { UnitsPage } from './pages/desk/units.tsx'
import { findUnit, listUnits, namesInUnit } from './store/units.ts'
import { said, seenVersion, thingId } from './thing-id.ts'

const may = (act: string) => staff(act, ['administrator'])

export const unitRoutes: readonly Route[] = [
  { method: 'GET', path: '/desk/units', may: may('unit.list'), handle: showUnits },
  { method: 'GET', path: '/desk/units/new', may: may('unit.make'), handle: showNewUnit },
  { method: 'POST', path: '/desk/units', may: may('unit.make'), handle: make },
  { method: 'GET', path: '/desk/units/:unitId', may: may('unit.change'), handle: showUnit },
  { method: 'POST', path: '/desk/units/:unitId', may: may('unit.change'), handle: change },
  { method: 'GET', path: '/desk/units/:unitId/closing', may: may('unit.close'), handle: askToClose },
  { method: 'POST', path: '/desk/units/:unitId/closing', may: may('unit.close'), handle: close },
  { method: 'POST', path: '/desk/units/:unitId/reopening', may: may('unit.reopen'), handle: reopen },
]

const typedUnit = ({ form }: Ask) => ({ name: form.get('name').trim(), kind: form.get('kind') })

async function showUnits(work: Work, ask: Ask) {
  const units = await listUnits(work)
  return show((frame) => <UnitsPage frame={frame} units={units} said={ask.query['said']} />)
}

async function showNewUnit() {
  return show((frame) => <NewUnitPage frame={frame} typed={{ name: '', kind: 'structural' }} />)
}

async function make(work: Work, ask: Ask) {
  const typed = typedUnit(ask)
  const outcome = await makeUnit(work, typed)
  if ('done' in outcome) return see(said('/desk/units', 'unit-made' satisfies Said))
  return again((frame) => <NewUnitPage frame={frame} typed={typed} refused={outcome.refused} />)
}

async function unitView(work: Work, ask: Ask) {
  const unit = await findUnit(work, thingId(ask, 'unitId'))
  if (!unit) throw new NotFound()
  const { id, name, kind, version, closed_at: closedAt } = unit
  return { id, name, kind, version, closedAt, people: (await namesInUnit(work, id)).length }
}

const calendarOf = ({ today, now, body }: Work) => ({ today, now, timeZone: body.timeZone })

async function showUnit(work: Work, ask: Ask) {
  const unit = await unitView(work, ask)
  return show((frame) => <UnitPage frame={frame} unit={unit} calendar={calendarOf(work)} said={ask.query['said']} />)
}

async function change(work: Work, ask: Ask) {
  const typed = typedUnit(ask)
  const seen = seenVersion(ask)
  const outcome = await changeUnit(work, thingId(ask, 'unitId'), { ...typed, seen })
  const unit = await unitView(work, ask)
  if ('done' in outcome) return see(said(`/desk/units/${unit.id}`, 'unit-saved' satisfies Said))
  const changed = seen === unit.version ? ('unchanged' as const) : await lastChange(work, 'unit', unit.id)
  const rest = { unit, typed, refused: outcome.refused, change: changed, calendar: calendarOf(work) }
  return again((frame) => <UnitPage frame={frame} {...rest} />)
}

async function askToClose(work: Work, ask: Ask) {
  const unit = await unitView(work, ask)
  return show((frame) => <UnitClosingPage frame={frame} unit={unit} />)
}

async function close(work: Work, ask: Ask) {
  const id = thingId(ask, 'unitId')
  const outcome = await closeUnit(work, id)
  if ('done' in outcome) return see(said(`/desk/units/${id}`, 'unit-closed' satisfies Said))
  return notDone('Подразделение осталось открытым', id, outcome.refused)
}

async function reopen(work: Work, ask: Ask) {
  const id = thingId(ask, 'unitId')
  const outcome = await reopenUnit(work, id)
  if ('done' in outcome) return see(said(`/desk/units/${id}`, 'unit-reopened' satisfies Said))
  return notDone('Подразделение не открылось', id, outcome.refused)
}

const notDone = (title: string, id: string, refused: readonly Refusal[]) =>
  again((frame) => (
    <NotDone frame={frame} title={title} refused={refused} current="/desk/units" back={`/desk/units/${id}`} />
  ))
