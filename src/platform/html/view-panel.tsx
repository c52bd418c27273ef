import { CsrfField } from './form.tsx'
import { Icon } from './icon.tsx'
import { VIEW_CHOICES, VIEW_LEGENDS, VIEW_SETTINGS, type ViewSetting, type ViewSettings } from './view-settings.ts'

/** Opens the panel; a browser without popover shows the panel at the end of the page, and a link leads there. */
export const ViewTool = ({ label }: { label: string }) => (
  <>
    <button type="button" class="tool if-popover" popovertarget="view">
      <Icon name="eye" />
      {label}
    </button>
    <a class="tool unless-popover" href="#view">
      <Icon name="eye" />
      {label}
    </a>
  </>
)

/** Size, colours, face, spaces, pictures: seen at once through :has(), kept by the button. */
export const ViewPanel = ({ view, back }: { view: ViewSettings; back: string }) => (
  <form id="view" class="panel view" popover="auto" method="post" action="/view" aria-labelledby="view-title">
    <CsrfField />
    <input type="hidden" name="back" value={back} />
    <h2 id="view-title">Настройки вида</h2>
    <p class="small quiet">Меняется сразу. Кнопка внизу запомнит ваш выбор на этом устройстве.</p>
    {VIEW_SETTINGS.map((setting) => (
      <Segments setting={setting} view={view} />
    ))}
    <p class="row">
      <button type="submit" class="button">
        Запомнить
      </button>
      <button type="button" class="button second if-popover" popovertarget="view" popovertargetaction="hide">
        Закрыть
      </button>
    </p>
  </form>
)

const Segments = ({ setting, view }: { setting: ViewSetting; view: ViewSettings }) => (
  <fieldset>
    <legend>{VIEW_LEGENDS[setting]}</legend>
    <div class="segments">
      {Object.entries(VIEW_CHOICES[setting]).map(([value, label]) => (
        <label class={setting === 'scheme' ? `shows-${value}` : undefined}>
          <input
            type="radio"
            name={setting}
            value={value}
            id={`${setting}-${value}`}
            checked={view[setting] === value}
          />
          {label}
        </label>
      ))}
    </div>
  </fieldset>
)
