import { Field } from '#platform/html/field.tsx'
import { Tag, type TagKind } from '#platform/html/tag.tsx'
import { overrideField } from '../../rules/inclusion.ts'
import { CHECKS, type CheckLine } from '../../terms/amendments.ts'

const VERDICTS: Record<CheckLine['verdict'], { kind: TagKind; words: string }> = {
  fine: { kind: 'done', words: 'всё в порядке' },
  remark: { kind: 'day', words: 'замечание' },
  blocks: { kind: 'over', words: 'мешает включить' },
}

/** What the software looked at, with its verdict as a form and a word; beside a remark a place for the reason. @clause M5 */
export const CheckList = ({
  lines,
  reasons,
}: {
  lines: readonly CheckLine[]
  reasons?: ReadonlyMap<string, string>
}) => (
  <ul class="checks">
    {lines.map(({ check, verdict, words, standing }) => (
      <li>
        <span>
          <Verdict verdict={verdict} />
        </span>
        <span>
          <strong>{CHECKS[check]}.</strong> {words}.{' '}
          {standing && (
            <a href={`/desk/touchpoints/${standing.touchpointId}`}>
              Точка {standing.number} «{standing.name}»
            </a>
          )}
        </span>
        {reasons && verdict === 'remark' && (
          <Field
            kind="text"
            name={overrideField(check)}
            label={<>Если включаете с этим замечанием, почему</>}
            value={reasons.get(check) ?? ''}
            maxlength={500}
            width="wide"
          />
        )}
      </li>
    ))}
  </ul>
)

/** A form and a word, so that colour alone says nothing. */
export const Verdict = ({ verdict }: { verdict: CheckLine['verdict'] }) => {
  const { kind, words } = VERDICTS[verdict]
  // «Over» says «просрочено» to a screen reader, which this is not.
  return kind === 'over' ? (
    <Tag kind="over" flat>
      ✕ {words}
    </Tag>
  ) : (
    <Tag kind={kind}>{words}</Tag>
  )
}
