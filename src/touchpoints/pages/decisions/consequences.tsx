import { Notice } from '#platform/html/notice.tsx'
import { groupedCode } from '../../rules/codes.ts'
import type { DecisionView, MergeView } from '../../rules/decision-view.ts'
import { REMARK_FIELDS } from '../../terms/amendments.ts'
import { ComparedTable, rowsOf } from './compared-table.tsx'

/** What will be with the code, the link and the history once an exclusion or a merge is included. @clause M6, M12 */
export const Consequences = ({ view }: { view: DecisionView }) => {
  const { amendment, merge, standing } = view
  if (amendment.deed === 'exclude' && standing) return <Excluded view={view} code={standing.code} />
  return merge && <Merged merge={merge} />
}

const Excluded = ({ view, code }: { view: DecisionView; code: string }) => {
  const { amendment, successor, turnedTo } = view
  return (
    <Notice kind="warn" title="Что станет с кодом и плакатами">
      <p>
        Код <span class="num nowrap">{groupedCode(code)}</span> и QR на плакатах продолжат работать. Кто по ним придёт,
        узнает, что точка больше не действует
        {successor ? `, и перейдёт к точке ${successor.number} «${successor.name}»` : ''}
        {amendment.turnTo && `, и прочтёт: «${amendment.turnTo}»`}.
      </p>
      <p>Отзывы, обращения и история точки останутся.</p>
      {turnedTo > 0 && (
        <p>
          Сюда уже направляют людей исключённые точки: {turnedTo}. Теперь они поведут дальше, туда же, куда эта точка.
        </p>
      )}
    </Notice>
  )
}

const Merged = ({ merge: { gone, stay, united, leftBehind } }: { merge: MergeView }) => (
  <>
    <Notice kind="warn" title="Что станет с двумя точками">
      <p>
        Останется точка {stay.number} «{stay.name}», код <span class="num nowrap">{groupedCode(stay.code)}</span>. Точка{' '}
        {gone.number} «{gone.name}» уйдёт из перечня.
      </p>
      <p>
        Код <span class="num nowrap">{groupedCode(gone.code)}</span> и QR ушедшей точки поведут к той, что остаётся.
        Обращения и отзывы обеих будут считаться вместе. История ушедшей точки останется, разъединить точки нельзя.
      </p>
    </Notice>
    {united.length > 0 && (
      <>
        <h3>Что изменится в точке, которая остаётся</h3>
        <ComparedTable
          caption="Точка, которая остаётся, до и после объединения"
          rows={rowsOf(united, false)}
          beforeTitle="Сейчас"
          afterTitle="После объединения"
        />
      </>
    )}
    {leftBehind.length > 0 && (
      <>
        <h3>Что останется только в истории ушедшей точки</h3>
        <ul>
          {leftBehind.map(({ part, lines }) => (
            <li>
              <strong>{REMARK_FIELDS[part]}:</strong> {lines.join('; ')}
            </li>
          ))}
        </ul>
      </>
    )}
  </>
)
