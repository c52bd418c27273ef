import { Field } from '#platform/html/field.tsx'
import { LONGEST, type Typed } from '../../rules/forms/typed.ts'
import { CHANNELS, type Channel, KINDS, type Kind } from '../../terms.ts'
import { NeedsField } from './needs-field.tsx'

const channelsOf = (kind: Kind) =>
  (Object.keys(CHANNELS) as Channel[])
    .filter((channel) => channel !== 'other' && CHANNELS[channel].kind === kind)
    .map((channel) => ({ value: channel, label: CHANNELS[channel].label }))

const CHANNEL_CHOICES = [
  { label: 'Цифровые', options: channelsOf('digital') },
  { label: 'Офлайн', options: channelsOf('offline') },
  { value: 'other', label: CHANNELS.other.label },
]

/** What the form of the register asks for: without it nothing can be included. @clause M4, M14 */
export const EntryRequired = ({ typed, processes }: { typed: Typed; processes: readonly string[] }) => (
  <>
    <Field
      kind="text"
      name="name"
      label="Как называется точка"
      hint="Так, как её знают клиенты. Например: «Телефонная связь», «Официальный сайт министерства»."
      value={typed.get('name')}
      maxlength={LONGEST.line}
      width="wide"
      autocomplete="off"
      required
    />
    <Field
      kind="text"
      name="process"
      label="В каком процессе"
      hint="Чем занят клиент, когда приходит сюда. Выберите из тех, что уже есть, или впишите новый."
      value={typed.get('process')}
      list="processes"
      maxlength={LONGEST.line}
      width="wide"
      autocomplete="off"
      required
    />
    <datalist id="processes">
      {processes.map((process) => (
        <option value={process} />
      ))}
    </datalist>
    <Field
      kind="select"
      name="channel"
      label="Канал"
      hint="От него зависит, цифровая это точка или офлайн. Это графа 5 перечня."
      value={typed.get('channel')}
      options={CHANNEL_CHOICES}
      none="Выберите канал"
      required
    />
    <div class="when-other">
      <Field
        kind="one-of"
        name="kind"
        label="Цифровая или офлайн"
        hint="Нужно только для другого канала: для остальных это известно."
        options={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
        value={typed.get('kind')}
      />
    </div>
    <NeedsField typed={typed} />
  </>
)
