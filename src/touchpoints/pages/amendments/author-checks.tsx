import { Card } from '#platform/html/card.tsx'
import { fieldId } from '#platform/html/form-context.ts'
import { Tag } from '#platform/html/tag.tsx'
import { CHECKS, type CheckLine } from '../../terms/amendments.ts'

/** What is still missing before the amendment can be submitted, and what the registrar will remark on. @clause M5 */
export const AuthorChecks = ({ lines }: { lines: readonly CheckLine[] }) => {
  const of = (verdict: CheckLine['verdict']) => lines.filter((line) => line.verdict === verdict)
  const [blocks, remarks, fine] = [of('blocks'), of('remark'), of('fine')]
  return (
    <Card title="Что ещё нужно" id="checks">
      <p class="small quiet">Проверено по последнему сохранению. Кнопка «Сохранить черновик» проверит заново.</p>
      {blocks.length > 0 && <Lines title="Без этого не отправить" lines={blocks} />}
      {remarks.length > 0 && <Lines title="Можно отправить и так, но проверяющий спросит" lines={remarks} />}
      {fine.length > 0 && (
        <p class="small">
          <Tag kind="done">в порядке</Tag> {fine.map(({ check }) => CHECKS[check].toLowerCase()).join(', ')}.
        </p>
      )}
    </Card>
  )
}

const Lines = ({ title, lines }: { title: string; lines: readonly CheckLine[] }) => (
  <div class="stack-s">
    <h3>{title}</h3>
    <ul>
      {lines.map(({ field, words, standing }) => (
        <li>
          <a href={`#${fieldId(field)}`}>{words}</a>
          {standing && (
            <>
              {' '}
              <a href={`/desk/touchpoints/${standing.touchpointId}`}>{`Открыть точку ${standing.number}`}</a>
            </>
          )}
        </li>
      ))}
    </ul>
  </div>
)
