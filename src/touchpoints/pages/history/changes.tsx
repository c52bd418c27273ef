import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import { Field } from '#platform/html/field.tsx'
import { Filters } from '#platform/html/filters.tsx'
import type { Draw } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { counted } from '#platform/i18n/plural.ts'
import type { Refusal } from '#platform/outcome.ts'
import { BECAME, type Became, type Change, shown } from '../../rules/changes.ts'
import { VERSION_DEEDS } from '../../terms/amendments.ts'
import type { PlacedVersion } from '../../terms/history.ts'
import { CHANNELS } from '../../terms.ts'
import { ComparedTable, rowsOf } from '../decisions/compared-table.tsx'
import { RegisterTabs } from '../register-tabs.tsx'
import { type Known, WhoAndWhy } from './knot.tsx'

export interface ChangesView {
  typed: { from: string; to: string }
  refused: readonly Refusal[]
  /** «22 октября 2026 года». */
  days: { from: string; to: string } | undefined
  changes: readonly Change[]
  known: Known
  roles: readonly string[]
  when(version: PlacedVersion): string
}

/** So many a browser draws at once; the table for spreadsheets has them all. */
const MOST = 200
const ENTRIES = { one: 'точка', few: 'точки', many: 'точек' }

/** What the register became between two days. @clause M6 */
export const changesPage =
  (view: ChangesView): Draw =>
  (frame) => {
    const { typed, refused, days, changes, roles } = view
    const whyOf = (field: string) => refused.find((refusal) => refusal.field === field)?.why
    return (
      <DeskPage {...frame} title="Что изменилось в перечне" current="/desk/register">
        <Heading title="Что изменилось в перечне" />
        <RegisterTabs current="changes" roles={roles} />
        <Filters
          action="/desk/register/changes"
          label="Между какими днями"
          aside={
            changes.length > 0 && (
              <>
                Скачать:{' '}
                <a href={`/desk/register/changes.csv?${new URLSearchParams(typed)}`} download>
                  csv
                </a>
              </>
            )
          }
        >
          <Field kind="date" name="from" label="Было" value={typed.from} why={whyOf('from')} />
          <Field kind="date" name="to" label="Стало" value={typed.to} why={whyOf('to')} />
        </Filters>
        {days && (
          <p class="quiet">
            Сравниваем перечень на конец дня {days.from} и на конец дня {days.to}.
          </p>
        )}
        {refused.length > 0 && <Empty title="Эти дни не сравнить">{refused.map(({ why }) => why).join('. ')}.</Empty>}
        {days && changes.length === 0 && (
          <Empty title="Ничего не изменилось">
            Между этими днями в перечень ничего не включали и из него не исключали. Возьмите дни подальше друг от друга.
          </Empty>
        )}
        {(Object.keys(BECAME) as Became[]).map((became) => (
          <Group became={became} view={view} />
        ))}
        {changes.length > MOST && (
          <p>
            Здесь первые {counted(MOST, ENTRIES)} из {changes.length}. Все — в таблице csv.
          </p>
        )}
      </DeskPage>
    )
  }

const Group = ({ became, view }: { became: Became; view: ChangesView }) => {
  const all = view.changes.filter((change) => change.became === became).length
  const drawn = view.changes.slice(0, MOST).filter((change) => change.became === became)
  if (drawn.length === 0) return null
  return (
    <section class="stack" aria-labelledby={became}>
      <h2 id={became}>
        {BECAME[became]}: {all}
      </h2>
      {drawn.map((change) => (
        <Changed change={change} view={view} />
      ))}
    </section>
  )
}

const Changed = ({ change, view: { known, when } }: { change: Change; view: ChangesView }) => {
  const entry = shown(change)
  const id = `entry-${change.touchpointId}`
  return (
    <section class="card stack-s" aria-labelledby={id}>
      <h3 id={id}>
        <a href={`/desk/touchpoints/${change.touchpointId}/history`}>{entry.name}</a>
      </h3>
      <p class="small quiet">
        {entry.processName}. {CHANNELS[entry.channel].label}
      </p>
      {change.parts.length > 0 && (
        <ComparedTable
          caption={`Что изменилось: ${entry.name}`}
          rows={rowsOf(change.parts, false)}
          beforeTitle="Было"
          afterTitle="Стало"
        />
      )}
      {change.became === 'changed' && change.parts.length === 0 && <p>Слова те же: изменения отменили друг друга.</p>}
      {change.since.map((version) => (
        <div>
          <p class="small">
            <b>{when(version)}</b>, версия {version.number}: {VERSION_DEEDS[version.deed]}
          </p>
          <WhoAndWhy version={version} known={known} />
        </div>
      ))}
    </section>
  )
}
