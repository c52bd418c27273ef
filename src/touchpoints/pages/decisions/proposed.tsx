import { basisWords } from '../../rules/comparison/entry-words.ts'
import type { DecisionView } from '../../rules/decision-view.ts'
import type { Deed } from '../../terms/amendments.ts'
import { type ComparedRow, ComparedTable, rowsOf, wordsRow } from './compared-table.tsx'

const WITH_REASON: readonly Deed[] = ['change', 'exclude', 'merge']

/** What the amendment says, row by row; with a place for remarks where somebody may write them. */
export const Proposed = ({ view, remarks }: { view: DecisionView; remarks?: ReadonlyMap<string, string> }) => {
  const { amendment, compared, state } = view
  const isNew = amendment.deed === 'include'
  const { deed, reason, grounds } = amendment
  const said: ComparedRow[] = []
  if (WITH_REASON.includes(deed) || reason)
    said.push(wordsRow('reason', reason && <span class="as-typed">{reason}</span>))
  if (WITH_REASON.includes(deed) || grounds) said.push(wordsRow('grounds', grounds && basisWords(grounds)))
  if (deed === 'exclude') said.push(wordsRow('successor', <Successor view={view} />))
  if (deed === 'merge')
    said.push({ ...wordsRow('successor', <Successor view={view} />), label: 'Точка, которая останется' })
  return (
    <ComparedTable
      caption={isNew || !compared ? 'Что предлагают' : 'Что стоит и что предлагают'}
      rows={[...(compared ? rowsOf(compared, isNew) : []), ...said]}
      beforeTitle={isNew || !compared ? undefined : state === 'included' ? 'Было' : 'Стоит в перечне'}
      afterTitle={state === 'included' ? 'Стало' : 'Предлагают'}
      remarks={remarks}
    />
  )
}

const Successor = ({ view: { successor, amendment } }: { view: DecisionView }) => (
  <>
    {successor && `${successor.number} ${successor.name}`}
    {successor && amendment.turnTo && <br />}
    {amendment.turnTo}
    {!successor && !amendment.turnTo && 'не сказано'}
  </>
)
