import type { ComponentChildren } from 'preact'
import { Card } from '#platform/html/card.tsx'
import { Tag } from '#platform/html/tag.tsx'
import { number, percent } from '#platform/i18n/numbers.ts'
import { plural } from '#platform/i18n/plural.ts'
import type { Attention } from '../../rules/attention.ts'
import type { NamedLine } from '../../rules/tables.ts'
import { nameOf } from '../../text.ru.ts'

const POINTS = { one: 'точки', few: 'точек', many: 'точек' }

export interface LookFirstProps {
  attention: readonly Attention[]
  /** Where a touchpoint's own figures are. */
  narrowed(line: NamedLine): string
}

/** What stands out, before anybody reads a table. @clause K1.4 */
export const LookFirst = ({ attention, narrowed }: LookFirstProps) => (
  <Card id="first" title="Обратить внимание">
    {attention.length === 0 ? (
      <p>Ничто не выделяется: спада не показано, и ни одна точка не лежит заметно ниже остальных.</p>
    ) : (
      <ul class="bare stack-s">
        {attention.map((one) => (
          <li>{said(one, narrowed)}</li>
        ))}
      </ul>
    )}
  </Card>
)

function said(one: Attention, narrowed: LookFirstProps['narrowed']): ComponentChildren {
  switch (one.says) {
    case 'fell':
      return (
        <>
          <Tag kind="over" flat>
            спад
          </Tag>{' '}
          <Named one={one} narrowed={narrowed} />
          {`: ${fromTo(one.line)}`}
        </>
      )
    case 'low':
      return (
        <>
          <Tag kind="day" flat>
            ниже остальных
          </Tag>{' '}
          <Named one={one} narrowed={narrowed} />
          {`: ${'satisfied' in one.line.figure ? percent(one.line.figure.satisfied.share) : ''}`}
        </>
      )
    case 'few':
      return (
        <>
          <Tag kind="plain">мало оценок</Tag>{' '}
          {`У ${number(one.touchpoints)} ${plural(one.touchpoints, POINTS)} из ${number(one.of)} нет и десяти оценок. `}
          <a href="/desk/register">Открыть перечень и напечатать плакаты</a>
        </>
      )
    case 'rose':
      return (
        <>
          <Tag kind="done" flat>
            рост
          </Tag>{' '}
          <Named one={one} narrowed={narrowed} />
          {`: ${fromTo(one.line)}`}
        </>
      )
  }
}

const Named = ({ one, narrowed }: { one: Exclude<Attention, { says: 'few' }> } & Pick<LookFirstProps, 'narrowed'>) =>
  one.in === 'touchpoint' && one.line.key !== '' ? (
    <a href={narrowed(one.line)}>{nameOf(one.line)}</a>
  ) : (
    <span>{nameOf(one.line)}</span>
  )

/** «с 74 до 63 %». */
const fromTo = ({ figure, was = 0 }: NamedLine): string =>
  'satisfied' in figure ? `с ${Math.round(was * 100)} до ${percent(figure.satisfied.share)}` : ''
