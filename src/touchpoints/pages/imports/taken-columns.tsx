import type { Column } from '#platform/html/list-table.tsx'
import { number } from '#platform/i18n/numbers.ts'
import { type CheckLine, DEEDS, type Deed, STATES, type State } from '../../terms/amendments.ts'
import { Verdict } from '../decisions/check-list.tsx'
import { Lines } from './row-parts.tsx'

export interface TakenAmendment {
  id: string
  number: number
  deed: Deed
  row: number
  name: string
  process: string
  needs: string
  kind: string
  channel: string
  state: State
  /** What the decision about all would find of it; null where it was not looked at. */
  lines: readonly CheckLine[] | null
}

/** Rows of the file that a remark is about. */
export interface RemarkRows {
  check: CheckLine['check']
  first: readonly Pick<TakenAmendment, 'id' | 'row'>[]
  more: number
}

/** Each row leads to its amendment, where it can be read whole and sent back. */
export const RowsOfRemark = ({ first, more }: Omit<RemarkRows, 'check'>) => (
  <>
    {first.length + more === 1 ? 'Строка файла: ' : 'Строки файла: '}
    {first.map(({ id, row }, place) => (
      <>
        {place > 0 && ', '}
        <a href={`/desk/amendments/${id}`}>{number(row)}</a>
      </>
    ))}
    {more > 0 && ` и ещё ${number(more)}, они отмечены в таблице ниже`}
  </>
)

/** The check stands only before those who decide about all. */
export const takenColumns = (decides: boolean): Column<TakenAmendment>[] =>
  decides ? [...COLUMNS, CHECK, STANDS] : [...COLUMNS, STANDS]

const COLUMNS: Column<TakenAmendment>[] = [
  {
    title: 'Правка',
    names: true,
    cell: ({ id, number: n }) => (
      <a class="nowrap" href={`/desk/amendments/${id}`}>
        П-{n}
      </a>
    ),
  },
  { title: 'Строка файла', labelled: true, cell: ({ row }) => number(row) },
  {
    title: 'Точка',
    cell: ({ deed, name, process }) => (
      <>
        {name || <span class="quiet">не названа</span>}
        <span class="hint">{process}</span>
        <span class="hint">{DEEDS[deed]}</span>
      </>
    ),
  },
  {
    title: 'Потребности',
    labelled: true,
    cell: ({ needs }) => (needs === '' ? <span class="quiet">не названы</span> : <Lines words={needs} />),
  },
  {
    title: 'Вид и канал',
    labelled: true,
    cell: ({ kind, channel }) => (
      <>
        {kind === '' ? <span class="quiet">вид не назван</span> : <Lines words={kind} />}
        <span class="hint">{channel || 'канал не назван'}</span>
      </>
    ),
  },
]

const CHECK: Column<TakenAmendment> = {
  title: 'Проверка',
  labelled: true,
  cell: ({ state, lines }) =>
    state === 'submitted' ? <Checked lines={lines} /> : <span class="quiet">решения не ждёт</span>,
}

const STANDS: Column<TakenAmendment> = { title: 'Где теперь', labelled: true, cell: ({ state }) => STATES[state] }

const WEIGHTS = ['blocks', 'remark'] as const

const Checked = ({ lines }: Pick<TakenAmendment, 'lines'>) => {
  if (lines === null) return <span class="quiet">проверим, когда вернёте правки, которые мешают</span>
  const wrong = WEIGHTS.flatMap((weight) => lines.filter(({ verdict }) => verdict === weight))
  if (wrong.length === 0) return <Verdict verdict="fine" />
  return (
    <>
      {WEIGHTS.filter((weight) => wrong.some(({ verdict }) => verdict === weight)).map((weight) => (
        <>
          <Verdict verdict={weight} />
          {wrong
            .filter(({ verdict }) => verdict === weight)
            .map(({ words }) => (
              <span class="hint">{words}.</span>
            ))}
        </>
      ))}
    </>
  )
}
