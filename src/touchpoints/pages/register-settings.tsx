import { Button, Buttons } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Facts } from '#platform/html/facts.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Draw } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Notice } from '#platform/html/notice.tsx'
import type { Refusal } from '#platform/outcome.ts'
import { abbreviationText } from '../rules/abbreviation-lines.ts'
import type { RegisterSettings } from '../terms/settings.ts'
import { RegisterTabs } from './register-tabs.tsx'

/** What stands in the form, as it was typed. */
export interface TypedSettings {
  ownAllowed: boolean
  silentMonths: string
  abbreviations: string
  showsWays: boolean
}

export interface SettingsView {
  stands: RegisterSettings
  typed: TypedSettings
  roles: readonly string[]
  refused?: readonly Refusal[] | undefined
  saved?: boolean
}

/** How the body runs its register. @clause M5, M11, M12, M13 */
export const registerSettingsPage =
  ({ stands, typed, roles, refused, saved }: SettingsView): Draw =>
  (frame) => (
    <DeskPage {...frame} title="Настройки перечня" current="/desk/register">
      <Heading title="Настройки перечня" />
      <RegisterTabs current="settings" roles={roles} />
      {saved && (
        <Notice kind="good" live>
          Настройки сохранены.
        </Notice>
      )}
      {refused?.some(({ field }) => field === 'version') && <StandsNow stands={stands} />}
      <Form
        action="/desk/register/settings"
        refused={refused}
        summaryWords="Настройки пока прежние. Набранное цело."
        sheet
      >
        <input type="hidden" name="version" value={stands.version} />
        <OwnAllowed typed={typed} isAdministrator={roles.includes('administrator')} />
        <Field
          kind="text"
          name="silentMonths"
          label="Через сколько месяцев считать, что по точке никто не обращается"
          hint="Такие точки показываем на странице «Чего не хватает»."
          value={typed.silentMonths}
          inputmode="numeric"
          width="short"
        />
        <Field
          kind="textarea"
          name="abbreviations"
          label="Сокращения"
          hint="По одному в строке: «МСХ = министерство сельского хозяйства». Точки, названия которых отличаются только этим, считаем одной."
          value={typed.abbreviations}
          rows={8}
        />
        <Field
          kind="tick"
          name="showsWays"
          label="Показывать всем страницу «Как с нами связаться»"
          hint="На ней способы связи из перечня с адресами, телефонами и часами."
          checked={typed.showsWays}
        />
        <Buttons>
          <Button>Сохранить настройки</Button>
        </Buttons>
      </Form>
    </DeskPage>
  )

const OWN_LABEL = 'Разрешить включать свои правки'

/** Only an administrator changes it; others see how it is. */
const OwnAllowed = ({ typed, isAdministrator }: { typed: TypedSettings; isAdministrator: boolean }) =>
  isAdministrator ? (
    <Field
      kind="tick"
      name="ownAllowed"
      label={OWN_LABEL}
      hint="Обычно правку проверяет и включает не тот, кто её подготовил. Разрешите, если уполномоченное лицо у вас одно и само ведёт перечень. Кто подготовил и кто включил, видно в истории точки."
      checked={typed.ownAllowed}
    />
  ) : (
    <div class="field">
      <p>
        {OWN_LABEL}: <strong>{typed.ownAllowed ? 'да' : 'нет'}</strong>
      </p>
      <p class="hint">
        {typed.ownAllowed
          ? 'Тот, кто подготовил правку, может сам включить её в перечень.'
          : 'Правку включает не тот, кто её подготовил.'}{' '}
        Меняет администратор.
      </p>
      {typed.ownAllowed && <input type="hidden" name="ownAllowed" value="yes" />}
    </div>
  )

const yesNo = (is: boolean) => (is ? 'да' : 'нет')

const StandsNow = ({ stands }: { stands: RegisterSettings }) => (
  <Notice kind="warn" title="Сейчас в настройках">
    <Facts
      facts={[
        [OWN_LABEL, yesNo(stands.ownAllowed)],
        ['Месяцев без обращений', stands.silentMonths],
        ['Страница «Как с нами связаться»', yesNo(stands.showsWays)],
        ['Сокращения', <span class="as-typed">{abbreviationText(stands.abbreviations) || 'нет'}</span>],
      ]}
    />
  </Notice>
)
