import { Button } from '#platform/html/button.tsx'
import { Field } from '#platform/html/field.tsx'
import { CO_FIELDS, coFields, MOST_CO_AUTHORS } from '../../rules/reception/form.ts'
import { StepFrame } from './step-frame.tsx'
import type { ReceptionProps } from './view.ts'

/** The name: of a person or an organisation, of who represents them, of those who write together. @clause M15b, K1.5 */
export const NameStep = (props: ReceptionProps) => {
  const { form } = props
  const isRepresented = form.behalf === 'representative'
  return (
    <StepFrame
      {...props}
      step="name"
      asks={['organisation', 'contact', 'name', 'representative', 'authority', ...CO_FIELDS]}
    >
      {form.isOrganisation ? (
        <Organisation {...props} />
      ) : (
        <Field
          kind="text"
          name="name"
          label={isRepresented ? 'Кого вы представляете' : 'Фамилия, имя, отчество'}
          hint={
            isRepresented
              ? 'Фамилия, имя, отчество того, за кого вы пишете'
              : 'Можно не называть. Тогда ответ по закону не обязателен, но мы прочитаем и ответим, если сможем'
          }
          required={isRepresented}
          autocomplete={isRepresented ? 'off' : 'name'}
          value={form.name}
        />
      )}
      {isRepresented && (
        <>
          <Field
            kind="text"
            name="representative"
            label="Ваши фамилия, имя, отчество"
            required
            autocomplete="name"
            value={form.representative}
          />
          <Field
            kind="text"
            name="authority"
            label="Что даёт вам право"
            hint="Доверенность, её номер и дата; родитель, опекун; устав. Снимок документа можно приложить через шаг"
            required
            autocomplete="off"
            value={form.authority}
          />
        </>
      )}
      {form.behalf === 'together' && <CoAuthors {...props} />}
    </StepFrame>
  )
}

const Organisation = ({ form }: ReceptionProps) => (
  <>
    <Field
      kind="text"
      name="organisation"
      label="Название организации"
      hint="Полностью, как в документах, или так, как вас все знают"
      required
      autocomplete="organization"
      value={form.organisation}
    />
    <Field
      kind="text"
      name="contact"
      label="С кем связаться"
      hint="Фамилия, имя, отчество того, кто расскажет подробности"
      autocomplete={form.behalf === 'representative' ? 'off' : 'name'}
      value={form.contact}
    />
  </>
)

/** A row for each; rows come and go by buttons of the same form, so nothing that was typed is lost. */
const CoAuthors = ({ form, reception }: ReceptionProps) => {
  const rows = form.coAuthors.length > 0 ? form.coAuthors : [{ name: '', contact: '' }]
  return (
    <section class="stack" aria-labelledby="together">
      <h2 id="together">Кто пишет вместе с вами</h2>
      <p class="quiet">Отвечаем тому, кто назван выше. Длинный список можно приложить файлом.</p>
      {rows.map(({ name, contact }, place) => (
        <div class="inline">
          <Field
            kind="text"
            name={coFields(place + 1).name}
            label={`Соавтор ${place + 1}: имя`}
            autocomplete="off"
            value={name}
          />
          <Field
            kind="text"
            name={coFields(place + 1).contact}
            label={`Соавтор ${place + 1}: телефон, почта или адрес`}
            autocomplete="off"
            value={contact}
          />
          {rows.length > 1 && (
            <Button kind="ghost" little formaction={`${reception}/steps/2`} name="drop" value={String(place + 1)}>
              Убрать<span class="sr">{` соавтора ${place + 1}`}</span>
            </Button>
          )}
        </div>
      ))}
      {rows.length < MOST_CO_AUTHORS && (
        <p>
          <Button kind="second" formaction={`${reception}/steps/2`} name="rows" value="add">
            Добавить соавтора
          </Button>
        </p>
      )}
    </section>
  )
}
