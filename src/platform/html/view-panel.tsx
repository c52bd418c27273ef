import { renderToString } from 'preact-render-to-string'
import { Icon } from './icon.tsx'
import {
  VIEW_CHOICES,
  VIEW_LEGENDS,
  VIEW_SETTINGS,
  type ViewSetting,
  type ViewSettings,
  viewCookie,
} from './view-settings.ts'

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
  <>
    <input type="hidden" name="back" value={back} form="view" />
    <form
      id="view"
      class="panel view"
      popover="auto"
      method="post"
      action="/view"
      aria-labelledby="view-title"
      // Drawn by ourselves from constants: nothing of a person is in it.
      dangerouslySetInnerHTML={{ __html: drawnOnce(view) }}
    />
  </>
)

const drawn = new Map<string, string>()

/** It stands on every page and depends on the settings alone: there are some two hundred of them. */
function drawnOnce(view: ViewSettings): string {
  const key = viewCookie(view)
  const known = drawn.get(key) ?? renderToString(<Inside view={view} />)
  drawn.set(key, known)
  return known
}

const Inside = ({ view }: { view: ViewSettings }) => (
  <>
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
  </>
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
