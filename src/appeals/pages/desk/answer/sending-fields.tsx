import { Field } from '#platform/html/field.tsx'
import { SENDING_WAYS } from '../../../rules/answering.ts'
import type { AnswerView } from '../../../terms/answer-view.ts'
import { ANSWER_WAYS } from '../../../terms.ts'

/** By which way the answer goes: the client's own choice stands there. @clause M18d */
export const SendingFields = ({ view }: { view: AnswerView }) => (
  <>
    <Field
      kind="select"
      name="way"
      label="Как отправить"
      hint={view.address ? `Так выбрал клиент: ${view.address}` : 'Ответ всегда есть и на странице обращения'}
      value={view.way}
      options={SENDING_WAYS.map((way) => ({ value: way, label: ANSWER_WAYS[way] }))}
    />
    {view.wantsConsent && view.way === 'phone' && (
      <Field kind="tick" name="consent" label="Клиент согласен на устный ответ вместо письменного" />
    )}
    <p class="small quiet">
      {view.survey
        ? `В письме внизу будут оценка от 1 до 5 и ссылка на опрос. По телефону продиктуйте код опроса: ${view.survey.code}.`
        : 'В письме внизу будет оценка от 1 до 5.'}
    </p>
  </>
)
