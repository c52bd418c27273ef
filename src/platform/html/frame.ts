import type { VNode } from 'preact'
import type { Assets } from './assets.ts'
import type { DeskPerson } from './desk-page.tsx'
import type { PageRating } from './rate-page.tsx'
import type { NavGroup } from './side-nav.tsx'
import type { ViewSettings } from './view-settings.ts'

/** What surrounds every page and is the same for all of them: a page spreads it into CitizenPage or DeskPage. */
export interface Frame {
  view: ViewSettings
  assets: Assets
  csrf?: string | undefined
  path: string
  home: string
  body: { name: string }
  person: DeskPerson
  nav: readonly NavGroup[]
  /** Where the question under the page sends its answer; none on pages of staff, and once it was answered in this visit. */
  rating?: PageRating | undefined
}

/** A page that waits for its frame. */
export type Draw = (frame: Frame) => VNode
