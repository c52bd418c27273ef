import { siteIn } from '#platform/html/contact-links.ts'
import { Contacts } from '#platform/html/contacts.tsx'
import { type Fact, Facts } from '#platform/html/facts.tsx'
import { number } from '#platform/i18n/numbers.ts'
import { basisWords } from '../rules/comparison/entry-words.ts'
import { type Basis, COUNTING, DIRECTIONS, type EntryDetails } from '../terms/details.ts'
import type { FullEntry } from '../terms/entries.ts'
import { CHANNELS, KINDS, type Numbered } from '../terms.ts'

export interface EntryFactsProps {
  entry: Numbered<FullEntry>
  /** What its unit is called. */
  unit: string | undefined
  /** Since when it stands in these words: «17 ноября 2026 года». */
  since: string
}

/** What an entry of the register says, in full. @clause M4, M7, M8, M9, M13 */
export const EntryFacts = ({ entry, unit, since }: EntryFactsProps) => {
  const { details } = entry
  const { direction, keyFor, features, bases, accessibility } = details
  const facts: (Fact | false | '')[] = [
    entry.number !== '' && ['Номер в перечне', entry.number],
    ['Процесс', entry.processName],
    ['Канал', CHANNELS[entry.channel].label],
    ['Вид', KINDS[entry.kind]],
    ['Потребности', <Lines lines={entry.needs.map(({ words }) => words)} />],
    features && ['Особенности', <Typed>{features}</Typed>],
    direction !== null && ['Направление', DIRECTIONS[direction]],
    keyFor.length > 0 && ['Ключевая для', <Lines lines={keyFor.map((one) => DIRECTIONS[one])} />],
    ['Основание', bases.length > 0 ? <Bases bases={bases} /> : <None words="не указано" />],
    ['Доступность', accessibility ? <Typed>{accessibility}</Typed> : <None words="не описана" />],
    ['Где найти', isFound(details) ? <Found details={details} /> : <None words="не указано" />],
    ['Учёт обращений', <Counted details={details} />],
    ['Подразделение', unit ?? <None words="не указано" />],
    ['Действует с', since],
  ]
  return <Facts facts={facts.filter((fact): fact is Fact => Boolean(fact))} />
}

const None = ({ words }: { words: string }) => <span class="quiet">{words}</span>
const Typed = ({ children }: { children: string }) => <span class="as-typed">{children}</span>

const Lines = ({ lines }: { lines: readonly string[] }) =>
  lines.map((line, place) => (
    <>
      {place > 0 && <br />}
      {line}
    </>
  ))

const isFound = ({ whereabouts }: EntryDetails): boolean => Object.values(whereabouts).some((words) => words !== '')

const Found = ({ details: { whereabouts } }: { details: EntryDetails }) => (
  <>
    <Contacts {...whereabouts} />
    {whereabouts.hours && <div>{whereabouts.hours}</div>}
  </>
)

const Counted = ({ details: { demand } }: { details: EntryDetails }) => (
  <>
    {COUNTING[demand.counting]}
    {demand.perMonth !== null && `: ${number(demand.perMonth)} в месяц`}
    {demand.note && <div class="quiet">{demand.note}</div>}
  </>
)

const Bases = ({ bases }: { bases: readonly Basis[] }) => (
  <ul class="bare stack-s">
    {bases.map((basis) => {
      const { href } = siteIn(basis.link)
      return (
        <li>
          {basisWords({ ...basis, link: href ? '' : basis.link })}
          {href && (
            <>
              {', '}
              <a href={href}>открыть документ</a>
            </>
          )}
        </li>
      )
    })}
  </ul>
)
