import { type Fact, Facts } from '#platform/html/facts.tsx'
import { amendmentNumber } from '../../rules/amendment-number.ts'
import { basisWords } from '../../rules/comparison/entry-words.ts'
import { whoIncluded } from '../../rules/history-words.ts'
import { CHECKS } from '../../terms/amendments.ts'
import type { PlacedVersion } from '../../terms/history.ts'

/** What is known of everything that versions name. */
export interface Known {
  /** People and programs: `person:…`, `token:…`. */
  names: ReadonlyMap<string, string>
  /** Numbers of amendments by their ids. */
  amendments: ReadonlyMap<string, number>
  /** Names of entries by their touchpoints. */
  entries: ReadonlyMap<string, string>
}

/** Who included a version, by which amendment, why and by which basis. @clause M6, M8, M9 */
export const WhoAndWhy = ({ version, known }: { version: PlacedVersion; known: Known }) => {
  const { amendmentId, reason, grounds, overrides, successorId, turnTo } = version
  const amendment = amendmentId === null ? undefined : known.amendments.get(amendmentId)
  const facts: (Fact | false | '')[] = [
    ['Кто', whoIncluded(version, known.names)],
    amendment !== undefined && ['Правка', <a href={`/desk/amendments/${amendmentId}`}>{amendmentNumber(amendment)}</a>],
    reason && ['Почему', <span class="as-typed">{reason}</span>],
    grounds !== null && ['Основание', basisWords(grounds)],
    successorId !== null && [
      version.deed === 'merged' ? 'Объединена с точкой' : 'Куда обратиться теперь',
      <a href={`/desk/touchpoints/${successorId}`}>{known.entries.get(successorId) ?? 'другая точка'}</a>,
    ],
    turnTo && ['Словами', <span class="as-typed">{turnTo}</span>],
    overrides.length > 0 && [
      'Вопреки замечаниям',
      overrides.map((override, place) => (
        <>
          {place > 0 && <br />}
          {CHECKS[override.check]}: {override.reason}
        </>
      )),
    ],
  ]
  return <Facts size="small" facts={facts.filter((fact): fact is Fact => Boolean(fact))} />
}
