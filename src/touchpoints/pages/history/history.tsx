import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Filters } from '#platform/html/filters.tsx'
import type { Draw } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { type Knot, Line } from '#platform/html/line.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { differ } from '../../rules/changes.ts'
import { type ComparedPart, comparedParts } from '../../rules/comparison/compared.ts'
import { contentOf } from '../../rules/entry-content.ts'
import { VERSION_DEEDS } from '../../terms/amendments.ts'
import type { PlacedVersion } from '../../terms/history.ts'
import { ComparedTable, rowsOf } from '../decisions/compared-table.tsx'
import { type Known, WhoAndWhy } from './knot.tsx'

export interface HistoryView {
  /** The first one first. */
  versions: readonly PlacedVersion[]
  known: Known
  /** Two versions that are held against each other. */
  compared: readonly [PlacedVersion, PlacedVersion] | undefined
  /** Why two that were asked for are not. */
  why: string | undefined
  /** When it was included, on the clocks of the body. */
  when(version: PlacedVersion): string
}

/** Every version of one entry, the newest first: when, who, why, by which basis, and what it changed. @clause M6 */
export const historyPage =
  (view: HistoryView): Draw =>
  (frame) => {
    const { versions, compared, why } = view
    const last = versions.at(-1)
    if (!last) throw new Error('a history of nothing')
    const page = `/desk/touchpoints/${last.touchpointId}`
    const title = `История: ${last.name}`
    return (
      <DeskPage {...frame} title={title} current="/desk/register">
        <Crumbs
          trail={[
            { label: 'Перечень точек', href: '/desk/register' },
            { label: last.name, href: page },
            { label: 'История' },
          ]}
        />
        <Heading title={title} />
        {(last.deed === 'excluded' || last.deed === 'merged') && (
          <Notice kind="warn" title={`Точка ${VERSION_DEEDS[last.deed]}`}>
            <p>
              {last.deed === 'merged'
                ? 'В перечне её больше нет. Её код ведёт к той, что осталась.'
                : 'В перечне её больше нет. Её код открывается и говорит, куда обратиться теперь.'}{' '}
              <a href={page}>Открыть страницу точки</a>
            </p>
          </Notice>
        )}
        {versions.length > 1 && <Choice versions={versions} compared={compared} action={`${page}/history`} />}
        {why && <Notice kind="warn">{why}</Notice>}
        {compared && <Compared versions={compared} />}
        <h2>Как менялась</h2>
        <Line wide label="Версии, сначала последняя" knots={knotsOf(view)} />
      </DeskPage>
    )
  }

const knotsOf = ({ versions, known, when }: HistoryView): Knot[] =>
  versions
    .map((version, place): Knot => {
      const before = versions[place - 1]
      const parts = version.deed === 'changed' ? differ(before, version) : []
      return {
        state: place === versions.length - 1 ? 'now' : 'done',
        when: when(version),
        title: `Версия ${version.number}: ${VERSION_DEEDS[version.deed]}`,
        children: (
          <div class="stack-s">
            <WhoAndWhy version={version} known={known} />
            {version.deed === 'changed' && parts.length === 0 && <p class="quiet small">Слова остались теми же.</p>}
            {parts.length > 0 && <Differences parts={parts} versions={[before?.number ?? 0, version.number]} />}
          </div>
        ),
      }
    })
    .toReversed()

const Differences = ({ parts, versions }: { parts: readonly ComparedPart[]; versions: readonly [number, number] }) => (
  <ComparedTable
    caption={`Что изменила версия ${versions[1]}`}
    rows={rowsOf(parts, false)}
    beforeTitle={`Было в версии ${versions[0]}`}
    afterTitle="Стало"
  />
)

interface ChoiceProps {
  versions: readonly PlacedVersion[]
  compared: HistoryView['compared']
  action: string
}

const Choice = ({ versions, compared, action }: ChoiceProps) => {
  const options = versions.map(({ number, deed }) => ({
    value: String(number),
    label: `Версия ${number}: ${VERSION_DEEDS[deed]}`,
  }))
  const [from, to] = compared ?? [versions.at(-2), versions.at(-1)]
  return (
    <Filters action={action} label="Сравнить две версии" clear={compared ? action : undefined}>
      <Field kind="select" name="from" label="Сравнить" value={String(from?.number)} options={options} />
      <Field kind="select" name="to" label="С версией" value={String(to?.number)} options={options} />
    </Filters>
  )
}

const Compared = ({ versions: [from, to] }: { versions: readonly [PlacedVersion, PlacedVersion] }) => (
  <section class="stack" aria-labelledby="compared">
    <h2 id="compared">
      Версия {from.number} и версия {to.number}
    </h2>
    <ComparedTable
      caption={`Версия ${from.number} рядом с версией ${to.number}`}
      rows={rowsOf(comparedParts(contentOf(from), contentOf(to)), false)}
      beforeTitle={`Версия ${from.number}`}
      afterTitle={`Версия ${to.number}`}
    />
  </section>
)
