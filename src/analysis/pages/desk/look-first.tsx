import type { ComponentChildren } from 'preact'
import { Card } from '#platform/html/card.tsx'
import { Tag } from '#platform/html/tag.tsx'
import { number, percent } from '#platform/i18n/numbers.ts'
import { plural } from '#platform/i18n/plural.ts'
import { quotes } from '#platform/i18n/words.ts'
import type { Attention } from '../../rules/attention.ts'
import type { NamedLine } from '../../rules/tables.ts'
import { nameOf } from '../../text.ru.ts'

const POINTS = { one: 'точки', few: 'точек', many: 'точек' }

export interface LookFirstProps {
  attention: readonly Attention[]
  /** Where a touchpoint's own figures are. */
  narrowed(line: NamedLine): string
  /** The touchpoint that the page is about; empty for all of them. */
  touchpoint: string
}

/** What stands out, before anybody reads a table. @clause K1.4 */
export const LookFirst = ({ attention, ...rest }: LookFirstProps) => (
  <Card id="first" title="Обратить внимание">
    {attention.length === 0 ? (
      <p>Ничто не выделяется: спада не показано, и ни одна точка не лежит заметно ниже остальных.</p>
    ) : (
      <ul class="bare stack-s">
        {attention.map((one) => (
          <li>{said(one, rest)}</li>
        ))}
      </ul>
    )}
  </Card>
)

type Where = Omit<LookFirstProps, 'attention'>

function said(one: Attention, where: Where): ComponentChildren {
  switch (one.says) {
    case 'fell':
      return (
        <>
          <Tag kind="over" flat>
            спад
          </Tag>{' '}
          <Name one={one} where={where} />
          {`: ${fromTo(one.line)}. `}
          <GoOn one={one} where={where} />
        </>
      )
    case 'low':
      return (
        <>
          <Tag kind="day" flat>
            ниже остальных
          </Tag>{' '}
          <Name one={one} where={where} />
          {`: ${'satisfied' in one.line.figure ? percent(one.line.figure.satisfied.share) : ''}. `}
          <GoOn one={one} where={where} />
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
          <Name one={one} where={where} />
          {`: ${fromTo(one.line)}`}
        </>
      )
  }
}

type Named = Exclude<Attention, { says: 'few' }>

const Name = ({ one, where }: { one: Named; where: Where }) =>
  one.in === 'touchpoint' && one.line.key !== '' ? (
    <a href={where.narrowed(one.line)}>{nameOf(one.line)}</a>
  ) : (
    <span>{one.in === 'parameter' ? quotes(nameOf(one.line)) : nameOf(one.line)}</span>
  )

/** What can be done about it: see what people wrote, state the problem. */
const GoOn = ({ one, where }: { one: Named; where: Where }) => {
  const touchpoint = one.in === 'touchpoint' ? one.line.key : where.touchpoint
  const there = touchpoint === '' ? '' : `?touchpoint=${touchpoint}`
  return (
    <>
      <a href={`/desk/answers/words${there}`}>Прочитать слова</a>
      {' · '}
      <a href={`/desk/problems/new${there}`}>Записать проблему</a>
    </>
  )
}

/** «с 74 до 63 %». */
const fromTo = ({ figure, was = 0 }: NamedLine): string =>
  'satisfied' in figure ? `с ${Math.round(was * 100)} до ${percent(figure.satisfied.share)}` : ''
