import type { Segment } from '#clients'
import { Field } from '#platform/html/field.tsx'
import { ANYONE_PROMPT, PROMPTS } from '../../text/reception.ts'
import { StepFrame } from './step-frame.tsx'
import type { ReceptionProps } from './view.ts'

/** The text first; everything else follows from it. @clause M13, M15b */
export const WordsStep = ({ hasMicrophone, ...props }: ReceptionProps & { hasMicrophone: boolean }) => (
  <StepFrame {...props} step="words" asks={['words']} islands={hasMicrophone ? ['voice'] : []}>
    <Field
      kind="textarea"
      name="words"
      label="О чём хотите сказать или спросить"
      hint={`Своими словами. ${PROMPTS[props.form.segment as Segment] ?? ANYONE_PROMPT}`}
      required
      rows={12}
      width="wide"
      autocomplete="off"
      value={props.form.words}
    />
    <p class="small quiet">Трудно печатать? На телефоне можно надиктовать: нажмите значок микрофона на клавиатуре.</p>
    {hasMicrophone && <Voice />}
  </StepFrame>
)

/** Empty until its script finds that this browser can listen. */
const Voice = () => (
  <div
    class="stack-s"
    data-voice="f-words"
    data-voice-start="Надиктовать"
    data-voice-stop="Закончить диктовать"
    data-voice-notice="Звук уйдёт на сервер того, кто сделал ваш браузер, и вернётся текстом. Мы звук не получаем и не храним."
  />
)
