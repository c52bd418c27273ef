import { Card } from '#platform/html/card.tsx'
import { fullDay } from '#platform/i18n/dates.ts'
import type { FullEntry } from '../../terms/entries.ts'
import type { Numbered } from '../../terms.ts'
import { EntryFacts } from '../entry-facts.tsx'
import type { ReadingView } from './view.ts'

export interface CardsProps extends Pick<ReadingView, 'shown' | 'unitNames'> {
  mayPropose: boolean
}

/** All that is known of each entry, process by process. @clause M4, M7, M8, M13 */
export const EntryCards = ({ shown, unitNames, mayPropose }: CardsProps) =>
  shown.map(({ number, name, goesOn, entries }) => (
    <section class="stack" aria-labelledby={`process-${number}`}>
      <h2 id={`process-${number}`}>
        {number}. {name}
        {goesOn && ' (продолжение)'}
      </h2>
      <div class="entry-cards">
        {entries.map((entry) => (
          <EntryCard entry={entry} unit={unitNames.get(entry.unitId ?? '')} mayPropose={mayPropose} />
        ))}
      </div>
    </section>
  ))

interface EntryCardProps {
  entry: Numbered<FullEntry>
  unit: string | undefined
  mayPropose: boolean
}

const EntryCard = ({ entry, unit, mayPropose }: EntryCardProps) => {
  const { touchpointId, number, name } = entry
  return (
    <Card
      id={`entry-${number}`}
      level={3}
      title={
        <>
          {number} <a href={`/desk/touchpoints/${touchpointId}`}>{name}</a>
        </>
      }
    >
      <EntryFacts entry={{ ...entry, number: '' }} unit={unit} since={fullDay(entry.includedOn)} />
      <p class="row noprint">
        <a href={`/desk/touchpoints/${touchpointId}/history`}>
          История<span class="sr"> точки {number}</span>
        </a>
        {mayPropose && (
          <a href={`/desk/amendments/new?deed=change&touchpoint=${touchpointId}`}>
            Предложить правку<span class="sr"> точки {number}</span>
          </a>
        )}
      </p>
    </Card>
  )
}
