import { Button, Buttons } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Draw } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Notice } from '#platform/html/notice.tsx'
import type { Refusal } from '#platform/outcome.ts'
import type { TypedClient } from '../rules/form.ts'
import { CLIENT_KINDS, type Client, SEGMENTS } from '../terms.ts'
import { ClientCard } from './client-card.tsx'

export interface ClientFormView {
  client: Client
  typed: TypedClient
  refused?: readonly Refusal[] | undefined
  saved?: boolean
}

const optionsOf = (list: Readonly<Record<string, string>>) =>
  Object.entries(list).map(([value, label]) => ({ value, label }))

/** The card of a client, to be put right: what stands in appeals stays as it came. @clause M18b */
export const clientFormPage =
  ({ client, typed, refused, saved }: ClientFormView): Draw =>
  (frame) => (
    <DeskPage {...frame} title="Карточка клиента" current="/desk/appeals">
      <Heading title="Карточка клиента" />
      {saved && (
        <Notice kind="good" live>
          Карточка сохранена.
        </Notice>
      )}
      {refused?.some(({ field }) => field === '') && (
        <Notice kind="plain">
          <p>Сейчас в карточке: {client.name}.</p>
          <ClientCard client={client} />
        </Notice>
      )}
      <Form
        action={`/desk/clients/${client.id}/card`}
        refused={refused}
        summaryWords="Карточка пока прежняя. Набранное цело."
        sheet
      >
        <input type="hidden" name="version" value={client.version} />
        <Field
          kind="text"
          name="name"
          label={client.kind === 'organisation' ? 'Название' : 'Имя'}
          hint="В обращениях имя останется таким, каким его назвали."
          value={typed.name}
          required
        />
        <Field kind="one-of" name="kind" label="Кто это" options={optionsOf(CLIENT_KINDS)} value={typed.kind} />
        {client.contour === 'external' && (
          <Field
            kind="select"
            name="segment"
            label="Сегмент"
            options={[{ value: '', label: 'Не известен' }, ...optionsOf(SEGMENTS)]}
            value={typed.segment}
          />
        )}
        <Field kind="email" name="email" label="Почта" value={typed.email} autocomplete="off" />
        <Field
          kind="tel"
          name="phone"
          label="Телефон"
          hint="С кодом города или оператора."
          value={typed.phone}
          autocomplete="off"
        />
        <Field kind="text" name="address" label="Почтовый адрес" value={typed.address} autocomplete="off" />
        <Buttons>
          <Button>Сохранить карточку</Button>
          <a href={`/desk/clients/${client.id}`}>Вернуться к клиенту</a>
        </Buttons>
      </Form>
    </DeskPage>
  )
