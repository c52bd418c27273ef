import type { Temporal } from 'temporal-polyfill'
import { DeskPage } from '#platform/html/desk-page.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { ListTable } from '#platform/html/list-table.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { Tag } from '#platform/html/tag.tsx'
import { fullDay } from '#platform/i18n/dates.ts'
import type { Refusal } from '#platform/outcome.ts'
import { termWords } from '../../rules/deadlines/step-words.ts'
import type { NormLine } from '../../rules/norms/table.ts'
import type { WarningLine } from '../../rules/norms/warning-norms.ts'
import { warningWords } from '../../rules/norms/words.ts'
import { IDENTIFICATIONS, NORM_KINDS, ROLLS } from '../../terms/norms.ts'
import { REGIMES, type Regime } from '../../terms.ts'
import { NormForms, type TypedNorm } from './norm-forms.tsx'

/** A norm that the body has set, in words. */
export interface OwnNorm {
  topicWords: string
  since: Temporal.PlainDate
  words: string
  clause: string
  madeBy: string
}

export interface NormsView {
  lines: readonly NormLine[]
  warnings: readonly WarningLine[]
  today: Temporal.PlainDate
  hoursWords: string
  identification: keyof typeof IDENTIFICATIONS
  own: readonly OwnNorm[]
  typed: TypedNorm
  mayChange: boolean
  isSaid: boolean
  refused?: readonly Refusal[] | undefined
}

/** The terms that the body is held to: what is in force, by what, and what the body has set itself. */
export const NormsPage = ({ frame, view }: { frame: Frame; view: NormsView }) => (
  <DeskPage {...frame} title="Сроки и нормы" current="/desk/norms" wrong={view.refused !== undefined}>
    <Heading title="Сроки и нормы" />
    {view.isSaid && (
      <Notice kind="good" live>
        Норма записана. Сроки, которые уже поставлены, не сдвинутся.
      </Notice>
    )}
    <p>
      Часы работы: {view.hoursWords}. Как узнаём клиента на сайте: {IDENTIFICATIONS[view.identification].toLowerCase()}.
    </p>
    {view.mayChange && (
      <p>
        <a href="#set">Установить норму органа</a>
      </p>
    )}
    <h2>Что действует сегодня</h2>
    <div class="frame">
      <ListTable caption="Сроки, которые действуют сегодня" columns={COLUMNS} groups={groupsOf(view.lines)} />
    </div>
    <h2>Когда напоминаем о сроках</h2>
    <p>Дни считаем от регистрации, часы — до конца срока, и только пока орган работает. Закон этого не задаёт.</p>
    <div class="frame">
      <ListTable
        caption="Напоминания, которые действуют сегодня"
        columns={WARNINGS}
        groups={[{ rows: view.warnings }]}
      />
    </div>
    <h2>Что установил орган</h2>
    {view.own.length > 0 ? (
      <div class="frame">
        <ListTable caption="Нормы органа, последние сверху" columns={OWN} groups={[{ rows: view.own }]} />
      </div>
    ) : (
      <p>Своих норм пока нет: действуют сроки закона и те, что предложил продукт.</p>
    )}
    {view.mayChange && <NormForms typed={view.typed} refused={view.refused} />}
  </DeskPage>
)

const groupsOf = (lines: readonly NormLine[]) =>
  (Object.keys(REGIMES) as Regime[]).map((regime) => ({
    title: REGIMES[regime],
    rows: lines.filter((line) => line.regime === regime),
  }))

const COLUMNS = [
  { title: 'Что', names: true, cell: ({ kind }: NormLine) => NORM_KINDS[kind] },
  {
    title: 'Срок',
    labelled: true,
    cell: ({ holds, law, ownSince }: NormLine) => (
      <>
        {termWords(holds.term)}
        {ownSince !== null && (
          <span class="hint">
            {law.isLaw ? 'по закону' : 'предлагали'} {termWords(law.term)}
          </span>
        )}
      </>
    ),
  },
  { title: 'Если выходной', labelled: true, cell: ({ holds }: NormLine) => rollWords(holds) },
  {
    title: 'Основание',
    labelled: true,
    cell: ({ holds, law, ownSince }: NormLine) => (
      <>
        {holds.clause}
        {!law.isConfirmed && ownSince === null && (
          <>
            {' '}
            <Tag kind="day" flat>
              не подтверждено юристом
            </Tag>
          </>
        )}
        <span class="hint">{law.words}</span>
      </>
    ),
  },
]

/** Working days and hours end on a working day by themselves. */
const rollWords = ({ term, roll }: NormLine['holds']): string =>
  'hours' in term || term.kind === 'working' ? '—' : ROLLS[roll]

const WARNINGS = [
  { title: 'О чём', names: true, cell: ({ regime }: WarningLine) => REGIMES[regime] },
  {
    title: 'Когда',
    labelled: true,
    cell: ({ holds, proposed, ownSince }: WarningLine) => (
      <>
        {warningWords(holds)}
        {ownSince !== null && <span class="hint">предлагали: {warningWords(proposed)}</span>}
      </>
    ),
  },
  { title: 'Основание', labelled: true, cell: ({ clause }: WarningLine) => clause },
]

const OWN = [
  { title: 'Что', names: true, cell: ({ topicWords }: OwnNorm) => topicWords },
  { title: 'Действует с', labelled: true, cell: ({ since }: OwnNorm) => fullDay(since) },
  { title: 'Норма', labelled: true, cell: ({ words }: OwnNorm) => words },
  {
    title: 'Чем установлено',
    labelled: true,
    cell: ({ clause, madeBy }: OwnNorm) => (
      <>
        {clause}
        <span class="hint">{madeBy}</span>
      </>
    ),
  },
]
