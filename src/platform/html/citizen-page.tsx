import type { ComponentChildren } from 'preact'
import { Logo } from './icon.tsx'
import { type PageBase, PageFrame } from './page-frame.tsx'
import { type PageRating, RatePage } from './rate-page.tsx'
import { ViewTool } from './view-panel.tsx'

export interface CitizenPageProps extends PageBase {
  /** Where the mark leads. */
  home?: string | undefined
  /** Full width, before the text. */
  hero?: ComponentChildren
  /** Narrow for a form, text for reading, wide for a home page. */
  width?: 'narrow' | 'text' | 'wide' | undefined
  /** Links in the header, before the view settings. */
  tools?: ComponentChildren
  /** In the footer, before the links. */
  footer?: ComponentChildren
  /** «Была ли страница полезна?»; the frame brings it, and a page that thanks for the answer puts it off. */
  rating?: PageRating | undefined
}

/** A page for anyone: generous, quick, without JavaScript. */
export const CitizenPage = (props: CitizenPageProps) => {
  const { body, home = '/', hero, width = 'text', tools, footer, rating, kept, children } = props
  return (
    <PageFrame {...props} kind="citizen">
      <header class="bar">
        <div class="wrap">
          <a class="logo" href={home}>
            <Logo />
            Отклик
          </a>
          <span class="of">{body.name}</span>
          <span class="row tight">
            {tools}
            <ViewTool label="Настройки вида" />
          </span>
        </div>
      </header>
      <main id="main">
        {hero}
        <div class={`wrap ${width} pad stack`}>{children}</div>
      </main>
      <Footer home={home}>
        {rating && <RatePage rating={rating} kept={kept} />}
        {footer}
      </Footer>
    </PageFrame>
  )
}

/** With several bodies the pages behind the links are the body's own. */
const within = (home: string, path: string) => `${home === '/' ? '' : home}${path}`

const Footer = ({ home, children }: { home: string; children: ComponentChildren }) => (
  <footer class="foot">
    <div class="wrap row">
      {children}
      <span class="row push">
        <a href={within(home, '/privacy')}>Как мы храним данные</a>
        <a href={within(home, '/accessibility')}>Доступность</a>
      </span>
    </div>
  </footer>
)
