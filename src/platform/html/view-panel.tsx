import { renderToString } from 'preact-render-to-string'
import { Icon } from './icon.tsx'
import type { Kept } from './rate-page.tsx'
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

export interface ViewPanelProps {
  view: ViewSettings
  /** The address to return to. */
  back: string
  /** What the page holds that no address brings back: it goes along and comes back with the page. */
  kept?: Kept | undefined
}

/** Size, colours, face, spaces, pictures: seen at once through :has(), kept by the button. */
export const ViewPanel = ({ view, back, kept }: ViewPanelProps) => (
  <>
    {Object.entries(kept ? { again: kept.again, ...kept.fields } : { back }).map(([name, value]) => (
      <input type="hidden" name={name} value={value} form={kept?.form ?? 'view'} />
    ))}
    <form
      id="view"
      class="panel view"
      popover="auto"
      method="post"
      action="/view"
      aria-labelledby="view-title"
      // Drawn by ourselves from constants and the id of a form: nothing of a person is in it.
      dangerouslySetInnerHTML={{ __html: drawnOnce(view, kept?.form) }}
    />
  </>
)

const drawn = new Map<string, string>()

/** It stands on every page and depends on the settings alone: there are some two hundred of them. */
function drawnOnce(view: ViewSettings, form: string | undefined): string {
  const key = `${viewCookie(view)} ${form ?? ''}`
  const known = drawn.get(key) ?? renderToString(<Inside view={view} form={form} />)
  drawn.set(key, known)
  return known
}

/** Files of the form stay behind: the settings have no use for them. */
const PLAIN = 'application/x-www-form-urlencoded'

interface InsideProps {
  view: ViewSettings
  /** The page's own form that the settings are sent with, so that what was typed in it is not lost. */
  form: string | undefined
}

const Inside = ({ view, form }: InsideProps) => (
  <>
    <h2 id="view-title">Настройки вида</h2>
    <p class="small quiet">Меняется сразу. Кнопка внизу запомнит ваш выбор на этом устройстве.</p>
    {VIEW_SETTINGS.map((setting) => (
      <Segments setting={setting} view={view} form={form} />
    ))}
    <p class="row">
      <button type="submit" class="button" {...(form ? { form, formaction: '/view', formenctype: PLAIN } : {})}>
        Запомнить
      </button>
      <button type="button" class="button second if-popover" popovertarget="view" popovertargetaction="hide">
        Закрыть
      </button>
    </p>
  </>
)

const Segments = ({ setting, view, form }: InsideProps & { setting: ViewSetting }) => (
  <fieldset>
    <legend>{VIEW_LEGENDS[setting]}</legend>
    <div class="segments">
      {Object.entries(VIEW_CHOICES[setting]).map(([value, label]) => (
        <label class={setting === 'scheme' ? `shows-${value}` : undefined}>
          <input
            type="radio"
            name={setting}
            form={form}
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
