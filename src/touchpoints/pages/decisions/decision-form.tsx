import { Button } from '#platform/html/button.tsx'
import { Card } from '#platform/html/card.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import { isBlocked } from '../../rules/check-list.ts'
import { INCLUDE_BUTTON, INCLUDE_TITLE, inclusionPromise, UNDERSTOOD, whyNoButton } from '../../rules/decision-words.ts'
import { CheckList } from './check-list.tsx'
import { Consequences } from './consequences.tsx'
import type { DecisionPageProps } from './decision-props.ts'
import { Proposed } from './proposed.tsx'

/** The check list, the proposal with a place for each remark, and two ways to decide; what each does stands beside its button. @clause M5 */
export const DecisionForm = ({ view, typed, refused, day }: DecisionPageProps) => {
  const { amendment, lines, standing, successor } = view
  const path = `/desk/amendments/${amendment.id}`
  const blocked = isBlocked(lines)
  const name = amendment.content?.name || standing?.name || ''
  const understood = UNDERSTOOD[amendment.deed]
  const promise = inclusionPromise(amendment.deed, { name, stay: successor?.name ?? '', day })
  return (
    <Form
      action={`${path}/return`}
      refused={refused}
      summaryTitle="Решение не принято"
      summaryWords="Написанное вами цело."
    >
      <NothingByEnter />
      <input type="hidden" name="version" value={amendment.version} />
      <h2>Проверка</h2>
      <CheckList lines={lines} reasons={typed.reasons} />
      <h2>Что предлагают</h2>
      <Proposed view={view} remarks={typed.remarks} />
      <Consequences view={view} />
      <h2>Решение</h2>
      <div class="cols halves">
        <Card title={INCLUDE_TITLE[amendment.deed]} id="include" level={3}>
          {blocked ? (
            <p>{whyNoButton(lines)}</p>
          ) : (
            <>
              <p id="include-says">{promise}</p>
              {lines.some(({ verdict }) => verdict === 'remark') && (
                <p>Причины у замечаний проверки останутся при точке и в списке «Чего не хватает».</p>
              )}
              {understood && (
                <Field kind="tick" name="understood" label={understood} checked={typed.isUnderstood} required />
              )}
              <Button formaction={`${path}/inclusion`} describedBy="include-says">
                {INCLUDE_BUTTON[amendment.deed]}
              </Button>
            </>
          )}
        </Card>
        <Card title="Вернуть с замечаниями" id="return" level={3}>
          <Field kind="textarea" name="words" label="Общими словами" value={typed.words} rows={3} maxlength={2000} />
          <p id="return-says">
            Правка вернётся в подразделение вместе с замечаниями у полей. Её поправят и отправят снова. Перечень не
            изменится.
          </p>
          <Button kind="second" describedBy="return-says">
            Вернуть с замечаниями
          </Button>
        </Card>
      </div>
    </Form>
  )
}

/**
 * Enter in a field presses the first button of a form: here that one does nothing, for a decision is never made by the way.
 * It closes a dialog where there is none: were it disabled, Enter on a tick would pass it over and press the next.
 */
const NothingByEnter = () => <button type="submit" formmethod="dialog" hidden />
