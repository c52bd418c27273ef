import { Button } from '#platform/html/button.tsx'
import { Field } from '#platform/html/field.tsx'
import type { CardView } from './view.ts'

/** Who speaks; whoever has spoken before is found by number, address or name. @clause M15b, M18b */
export const WhoPart = ({ view }: { view: CardView }) => (
  <section class="stack" aria-labelledby="who">
    <h2 id="who">{view.way === 'phone' ? 'Кто звонит' : 'Кто обращается'}</h2>
    {view.contours.length > 1 && (
      <Field
        kind="one-of"
        name="contour"
        label="Человек со стороны или сотрудник"
        options={view.contours}
        value={view.typed.contour}
      />
    )}
    {view.way === 'phone' ? <PhoneFirst view={view} /> : <NameFirst view={view} />}
    <Found view={view} />
    <details open={hasMore(view)}>
      <summary>Адрес, организация, представитель, соавторы</summary>
      <div class="stack">
        <More view={view} />
      </div>
    </details>
  </section>
)

const PhoneFirst = ({ view }: { view: CardView }) => (
  <>
    <Phone view={view} isFirst />
    <Search />
    <Name view={view} />
  </>
)

const NameFirst = ({ view }: { view: CardView }) => (
  <>
    <Name view={view} isFirst />
    <Phone view={view} />
    <Field kind="email" name="email" label="Электронная почта" value={view.typed.email} autocomplete="off" />
    <Search />
  </>
)

const Phone = ({ view, isFirst }: { view: CardView; isFirst?: boolean }) => (
  <Field
    kind="tel"
    name="phone"
    label="Телефон"
    hint={isFirst ? 'Нажмите Enter, и мы поищем, кто звонил с этого номера' : undefined}
    width="short"
    value={view.typed.phone}
    autocomplete="off"
    {...(isFirst && isFresh(view) ? { autofocus: true } : {})}
  />
)

const Name = ({ view, isFirst }: { view: CardView; isFirst?: boolean }) => (
  <Field
    kind="text"
    name="name"
    label="Имя или название организации"
    hint="Если не назвались, оставьте пустым"
    value={view.typed.name}
    autocomplete="off"
    {...(isFirst && isFresh(view) ? { autofocus: true } : {})}
  />
)

/** Attention goes to the first field of an empty card; where there is something to read, it stays there. */
const isFresh = ({ refused, found, typed }: CardView): boolean =>
  !refused && !found && typed.words === '' && typed.name === '' && typed.phone === ''

const Search = () => (
  <p>
    <Button kind="second" name="do" value="find">
      Найти клиента
    </Button>
  </p>
)

const Found = ({ view: { found, typed } }: { view: CardView }) => {
  if (!found) return null
  if (found.length === 0) return <p role="status">Такого клиента ещё нет. Заведём, когда сохраните.</p>
  return (
    <Field
      kind="one-of"
      name="clientId"
      label="Кто это из тех, кого мы знаем"
      options={[
        ...found.map(({ id, name, hint }) => ({ value: id, label: name, hint })),
        { value: '', label: 'Никто из них: это новый человек' },
      ]}
      value={typed.clientId}
    />
  )
}

const hasMore = ({ typed, refused = [] }: CardView): boolean =>
  MORE.some((field) => typed[field] !== '' || refused.some((refusal) => refusal.field === field))

const MORE = ['address', 'segment', 'authorKind', 'contactName', 'representative', 'authority', 'coAuthors'] as const

const More = ({ view: { way, typed, segments } }: { view: CardView }) => (
  <>
    {way === 'phone' && (
      <Field kind="email" name="email" label="Электронная почта" value={typed.email} autocomplete="off" />
    )}
    <Field
      kind="text"
      name="address"
      label="Почтовый адрес с индексом"
      value={typed.address}
      autocomplete="off"
      width="wide"
    />
    <Field
      kind="select"
      name="segment"
      label="Кто это для нас"
      options={segments}
      none="Не знаем"
      value={typed.segment}
    />
    <Field
      kind="select"
      name="authorKind"
      label="Человек или организация"
      options={[
        { value: 'person', label: 'Человек' },
        { value: 'organisation', label: 'Организация' },
      ]}
      none="По сегменту"
      value={typed.authorKind}
    />
    <Field
      kind="text"
      name="contactName"
      label="Кто говорит за организацию"
      value={typed.contactName}
      autocomplete="off"
    />
    <Field
      kind="text"
      name="representative"
      label="Представитель"
      hint="Если говорит за другого"
      value={typed.representative}
      autocomplete="off"
    />
    <Field
      kind="text"
      name="authority"
      label="Что даёт ему право"
      hint="Доверенность, её номер и дата, или родство"
      value={typed.authority}
      autocomplete="off"
    />
    <Field
      kind="textarea"
      name="coAuthors"
      label="Соавторы"
      hint="Каждый с новой строки: имя и, через запятую, телефон или адрес"
      rows={3}
      value={typed.coAuthors}
    />
  </>
)
