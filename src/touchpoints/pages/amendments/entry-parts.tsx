import { Button } from '#platform/html/button.tsx'
import { Field } from '#platform/html/field.tsx'
import { basisGroup, MOST_BASES, WHEREABOUTS } from '../../rules/forms/read-content.ts'
import { LONGEST, type Typed } from '../../rules/forms/typed.ts'
import { COUNTING, DIRECTIONS } from '../../terms/details.ts'
import { BasisFields, isFilled } from './basis-fields.tsx'
import { Part } from './part.tsx'

const choices = (list: Readonly<Record<string, string>>) =>
  Object.entries(list).map(([value, label]) => ({ value, label }))

export interface EntryPartsProps {
  typed: Typed
  /** One more group for a document was asked for. */
  oneMore: boolean
}

/** All that the form of the register has no column for; each part stands closed until it is needed. @clause M7, M8, M13 */
export const EntryParts = ({ typed, oneMore }: EntryPartsProps) => {
  const has = (...names: string[]) => names.some((name) => typed.get(name) !== '')
  return (
    <div>
      <Bases typed={typed} oneMore={oneMore} />
      <Part
        name="whereabouts"
        title="Где клиенты её находят"
        hint="адрес, телефон, часы"
        fields={WHEREABOUTS}
        filled={has(...WHEREABOUTS)}
      >
        <Whereabouts typed={typed} />
      </Part>
      <Part
        name="accessibilities"
        title="Доступность"
        hint="для людей с инвалидностью, пожилых"
        fields={['accessibility']}
        filled={has('accessibility')}
      >
        <Field
          kind="textarea"
          name="accessibility"
          label="Как сюда обратиться тому, кому трудно"
          hint="Например: «Пандус и кнопка вызова у входа», «Версия сайта для слабовидящих»."
          value={typed.get('accessibility')}
          maxlength={LONGEST.text}
          rows={3}
          width="wide"
        />
      </Part>
      <Part
        name="directions"
        title="Направление и ключевая точка"
        hint="чем занят орган"
        fields={['direction', 'keyFor']}
        filled={has('direction', 'keyFor')}
      >
        <Field
          kind="select"
          name="direction"
          label="Направление деятельности"
          value={typed.get('direction')}
          options={choices(DIRECTIONS)}
          none="Не выбрано"
        />
        <Field
          kind="several-of"
          name="keyFor"
          label="Для каких направлений это ключевая точка"
          hint="Ключевая — та, через которую по этому направлению обращаются больше всего. Если не ключевая, ничего не отмечайте."
          options={choices(DIRECTIONS)}
          values={typed.all('keyFor')}
        />
      </Part>
      <Part
        name="demand"
        title="Сколько людей обращается"
        hint="как это известно"
        fields={['counting', 'perMonth', 'demandNote']}
        filled={has('perMonth', 'demandNote') || !['', 'here'].includes(typed.get('counting'))}
      >
        <Demand typed={typed} />
      </Part>
      <Part
        name="peculiarities"
        title="Особенности"
        hint="что ещё сказать в графе 5"
        fields={['features']}
        filled={has('features')}
      >
        <Field
          kind="textarea"
          name="features"
          label="Особенности взаимодействия"
          hint="Станут второй строкой графы 5 под видом точки. Например: «По предварительной записи»."
          value={typed.get('features')}
          maxlength={LONGEST.text}
          rows={2}
          width="wide"
        />
      </Part>
    </div>
  )
}

const Bases = ({ typed, oneMore }: EntryPartsProps) => {
  const groups = Array.from({ length: MOST_BASES }, (_, index) => basisGroup(index + 1))
  const last = groups.findLastIndex((group) => isFilled(typed, group)) + 1
  const shown = groups.slice(0, Math.max(1, last + (oneMore ? 1 : 0)))
  return (
    <Part
      name="bases"
      title="Основание"
      hint="по какому документу или поручению работает точка"
      fields={['bases-']}
      filled={oneMore || last > 0}
    >
      {shown.map((group, index) => (
        <BasisFields group={group} legend={shown.length > 1 ? `Основание ${index + 1}` : 'Документ'} typed={typed} />
      ))}
      {shown.length < MOST_BASES ? (
        <p class="row tight">
          <Button kind="second" little name="more" value="basis">
            Добавить основание
          </Button>
          <span class="small quiet">Чтобы убрать основание, очистите его строки.</span>
        </p>
      ) : (
        <p class="small quiet">{`Больше ${MOST_BASES} оснований у одной точки не бывает.`}</p>
      )}
    </Part>
  )
}

const Whereabouts = ({ typed }: { typed: Typed }) => {
  const line = (name: (typeof WHEREABOUTS)[number]) => ({ name, value: typed.get(name), maxlength: LONGEST.line })
  return (
    <>
      <Field
        kind="text"
        {...line('address')}
        label="Адрес"
        hint="Улица, дом, кабинет."
        width="wide"
        autocomplete="off"
      />
      <div class="pair">
        <Field kind="tel" {...line('phone')} label="Телефон" autocomplete="off" />
        <Field kind="email" {...line('email')} label="Электронная почта" autocomplete="off" />
      </div>
      <Field
        kind="url"
        {...line('link')}
        label="Страница в интернете"
        hint="Целиком, начиная с https://"
        width="wide"
        autocomplete="off"
      />
      <Field
        kind="text"
        {...line('hours')}
        label="Часы работы"
        hint="Например: «пн–пт с 9 до 18»."
        autocomplete="off"
      />
    </>
  )
}

const Demand = ({ typed }: { typed: Typed }) => (
  <>
    <Field
      kind="one-of"
      name="counting"
      label="Как учитываются обращения"
      options={choices(COUNTING)}
      value={typed.get('counting') || 'here'}
    />
    <Field
      kind="text"
      name="perMonth"
      label="Сколько в месяц"
      hint="Если считают в другой системе или оценивают на глаз."
      inputmode="numeric"
      value={typed.get('perMonth')}
      width="short"
      autocomplete="off"
    />
    <Field
      kind="text"
      name="demandNote"
      label="Откуда известно"
      hint="Какая система, кто оценил; почему посчитать нельзя."
      value={typed.get('demandNote')}
      maxlength={LONGEST.line}
      width="wide"
      autocomplete="off"
    />
  </>
)
