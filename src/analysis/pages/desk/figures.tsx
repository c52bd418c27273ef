import type { Temporal } from 'temporal-polyfill'
import { type Scale, scaleFor } from '#platform/charts/scale.ts'
import { addressOf } from '../../rules/address.ts'
import type { Attention } from '../../rules/attention.ts'
import type { Asked, TableKind } from '../../rules/cut.ts'
import type { KeyedLine, Line } from '../../rules/satisfaction.ts'
import type { NamedLine, Satisfaction } from '../../rules/tables.ts'
import { againstHead, capital, nameOf, periodName, TABLE_TEXT } from '../../text.ru.ts'
import { HowCounted } from './how-counted.tsx'
import { LookFirst } from './look-first.tsx'
import { Months } from './months.tsx'
import { Overall } from './overall.tsx'
import { isShown, ShareLines } from './share-lines.tsx'

export interface FiguresProps {
  satisfaction: Satisfaction
  asked: Asked
  attention: readonly Attention[]
  today: Temporal.PlainDate
}

/** The name under which a table's line narrows the page. */
const NARROWS: Readonly<Record<TableKind, keyof Asked>> = {
  processes: 'process',
  touchpoints: 'touchpoint',
  channels: 'channel',
}

export const Figures = ({ satisfaction, asked, attention, today }: FiguresProps) => {
  const { all, before, reliability, months, parameters, tables } = satisfaction
  const level = 'satisfied' in all.figure ? all.figure.satisfied.share * 100 : undefined
  const against = before && againstHead(before.key)
  const narrowed = (kind: TableKind, { key }: NamedLine) => addressOf({ ...asked, [NARROWS[kind]]: key })
  const table = (kind: TableKind) => (
    <ShareLines
      id={kind}
      title={TABLE_TEXT[kind].title}
      head={TABLE_TEXT[kind].line}
      lines={(tables[kind] ?? []).map((line) => ({ name: <Name line={line} href={narrowed(kind, line)} />, line }))}
      scale={scaleOf(tables[kind] ?? [])}
      {...{ reliability, level, against }}
    />
  )
  return (
    <>
      <section class="cols lead" aria-label="Главное">
        <Overall all={all} before={before} reliability={reliability} />
        <Months months={months} today={today} />
        <LookFirst
          attention={attention}
          narrowed={(line) => narrowed('touchpoints', line)}
          touchpoint={asked.touchpoint}
        />
      </section>
      {tables.touchpoints && table('touchpoints')}
      {isWorthATable(tables.processes) && table('processes')}
      {isWorthATable(tables.channels) && table('channels')}
      {parameters.some(isShown) && (
        <ShareLines
          id="parameters"
          title={TABLE_TEXT.parameters.title}
          head={TABLE_TEXT.parameters.line}
          lines={parameters.map((line) => ({ name: nameOf(line), line }))}
          scale={scaleOf(parameters)}
          {...{ reliability, against }}
        />
      )}
      {months.some(isShown) && (
        <ShareLines
          id="months"
          title={TABLE_TEXT.months.title}
          head={TABLE_TEXT.months.line}
          note="Доля оценок 4–5 и интервал 95 %. Сначала новые"
          lines={[...months]
            .reverse()
            .map((line) => ({ name: <Month line={line} asked={asked} today={today} />, line }))}
          scale={scaleOf(months)}
          reliability={reliability}
        />
      )}
      <HowCounted reliability={reliability} />
    </>
  )
}

/** One line alone says what the whole says; lines without a share say nothing yet. */
const isWorthATable = (lines: readonly Line[] = []): boolean => lines.length > 1 && lines.some(isShown)

const Name = ({ line, href }: { line: NamedLine; href: string }) => (
  <>
    {line.key === '' ? (
      nameOf(line)
    ) : (
      <a class="plain" href={href}>
        {nameOf(line)}
      </a>
    )}
    {line.within && (
      <>
        <br />
        <span class="small quiet">{line.within}</span>
      </>
    )}
  </>
)

const Month = ({ line, asked, today }: { line: KeyedLine; asked: Asked; today: Temporal.PlainDate }) => (
  <a class="plain" href={addressOf({ ...asked, period: line.key })}>
    {capital(periodName(line.key, today))}
  </a>
)

const scaleOf = (lines: readonly Line[]): Scale =>
  scaleFor(
    lines.flatMap(({ figure, was }) =>
      'satisfied' in figure
        ? [figure.satisfied.low, figure.satisfied.high, was ?? figure.satisfied.share].map((share) => share * 100)
        : [],
    ),
  )
