import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from '#platform/html/table-parts.tsx'
import { list } from '#platform/i18n/words.ts'
import { type MapRow, mapOf } from '../../rules/reading/map.ts'
import type { FullEntry } from '../../terms/entries.ts'
import { CHANNELS, type Channel, type Numbered } from '../../terms.ts'
import type { ReadingView } from './view.ts'

/** With more channels than these a screen has no room for their columns. */
const MANY = 6

/** Processes down, channels across, needs where they meet. @clause M4, M13 */
export const RegisterMap = ({ shown }: Pick<ReadingView, 'shown'>) => {
  const { channels, unused, rows } = mapOf(shown)
  return (
    <>
      <div class="frame">
        <Table
          caption="Карта перечня: процессы и каналы, в клетках потребности"
          class={`list map${channels.length > MANY ? ' many' : ''}`}
        >
          <TableHead>
            <Row>
              <ColumnHead>Процесс</ColumnHead>
              {channels.map((channel) => (
                <ColumnHead>{CHANNELS[channel].label}</ColumnHead>
              ))}
            </Row>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <MapLine row={row} channels={channels} />
            ))}
          </TableBody>
        </Table>
      </div>
      {unused.length > 0 && (
        <p class="quiet small">Здесь нет ни одной точки: {list(unused.map((channel) => CHANNELS[channel].label))}.</p>
      )}
    </>
  )
}

const MapLine = ({ row, channels }: { row: MapRow<FullEntry>; channels: readonly Channel[] }) => (
  <Row>
    <RowHead>
      {row.number}. {row.name}
    </RowHead>
    {row.cells.map((entries, place) => (
      <Cell label={channels[place] && CHANNELS[channels[place]].label}>
        {entries.length === 0 ? <span class="quiet">нет</span> : <Needs entries={entries} />}
      </Cell>
    ))}
  </Row>
)

const Needs = ({ entries }: { entries: readonly Numbered<FullEntry>[] }) => (
  <ul class="bare">
    {entries.map(({ touchpointId, number, name, needs }) => (
      <li>
        <a href={`/desk/touchpoints/${touchpointId}`} title={name}>
          {number}
          <span class="sr"> {name}</span>
        </a>{' '}
        {needs.map(({ words }) => words).join('; ')}
      </li>
    ))}
  </ul>
)
