import type { Refusal } from '#platform/outcome.ts'
import type { CheckLine, Deed } from '../../terms/amendments.ts'

export interface StandsAlreadyProps {
  deed: Deed
  lines: readonly CheckLine[]
  refused?: readonly Refusal[] | undefined
}

/** Beneath a refusal of what stands already: ways to the entry that stands, and to a change of it. @clause M12 */
export const StandsAlready = ({ deed, lines, refused }: StandsAlreadyProps) => {
  const line = lines.find(({ check, verdict }) => check === 'duplicate' && verdict === 'blocks')
  if (!line?.standing || !refused?.some(({ why }) => why === line.words)) return null
  const { touchpointId, number } = line.standing
  return (
    <ul>
      <li>
        <a href={`/desk/touchpoints/${touchpointId}`}>{`Открыть точку ${number}`}</a>
      </li>
      {deed === 'include' && (
        <li>
          <a href={`/desk/amendments/new?deed=change&touchpoint=${touchpointId}`}>
            {`Добавить потребность к точке ${number}`}
          </a>
        </li>
      )}
    </ul>
  )
}
