import type { ComponentChildren } from 'preact'
import type { Assets } from './assets.ts'
import { FormContext } from './form-context.ts'
import type { Kept } from './rate-page.tsx'
import { ViewPanel } from './view-panel.tsx'
import { type ViewSettings, viewAttributes } from './view-settings.ts'

/** What every page is told. */
export interface PageBase {
  title: string
  /** The title then starts with «Ошибка: », so that it is the first thing read aloud. */
  wrong?: boolean | undefined
  body: { name: string }
  view: ViewSettings
  assets: Assets
  csrf?: string | undefined
  /** The page's own address: the view settings return here. */
  path?: string | undefined
  /** What the page holds that its address would not bring back: it goes along with the view settings and with a rating. */
  kept?: Kept | undefined
  /** Names of optional scripts; every page works without them. */
  islands?: readonly string[] | undefined
  children: ComponentChildren
}

export interface PageFrameProps extends PageBase {
  kind: 'citizen' | 'desk'
}

/** The document around both kinds of pages. */
export const PageFrame = ({
  title,
  wrong,
  kind,
  view,
  assets,
  csrf,
  path,
  kept,
  islands,
  children,
}: PageFrameProps) => (
  <html lang="ru" {...viewAttributes(view)}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${wrong ? 'Ошибка: ' : ''}${title} — Отклик`}</title>
      <link
        rel="preload"
        href="/assets/fonts/golos-cyrillic.woff2"
        as="font"
        type="font/woff2"
        crossorigin="anonymous"
      />
      <link rel="stylesheet" href={kind === 'desk' ? assets.deskCss : assets.citizenCss} />
      {(islands ?? []).map((island) => (
        <script type="module" src={assets.islands[island]} />
      ))}
    </head>
    <body class={kind}>
      <FormContext.Provider value={{ csrf }}>
        <div class="all">
          <a class="skip" href="#main">
            К содержанию
          </a>
          {children}
          <ViewPanel view={view} back={path ?? '/'} kept={kept} />
        </div>
      </FormContext.Provider>
    </body>
  </html>
)
