import type { Assets } from './assets.ts'
import { CitizenPage } from './citizen-page.tsx'
import { DeskPage } from './desk-page.tsx'
import { CHARTS } from './gallery/charts.tsx'
import type { Exhibit } from './gallery/exhibit.ts'
import { FIELDS, WRONG_FIELDS } from './gallery/fields.tsx'
import { HOME } from './gallery/home.tsx'
import { LISTS } from './gallery/lists.tsx'
import { RATING } from './gallery/rating.tsx'
import { LINES, RECEIPT } from './gallery/receipt.tsx'
import { REGISTER } from './gallery/register.tsx'
import { CONFIRMS, STATES } from './gallery/states.tsx'
import { BUTTONS, WORDS } from './gallery/words.tsx'
import { Chips } from './tabs.tsx'
import type { ViewSettings } from './view-settings.ts'

export type Density = 'citizen' | 'desk'

export const EXHIBITS: readonly Exhibit[] = [
  WORDS,
  BUTTONS,
  FIELDS,
  WRONG_FIELDS,
  RATING,
  RECEIPT,
  LINES,
  STATES,
  CONFIRMS,
  HOME,
  REGISTER,
  LISTS,
  CHARTS,
]

export interface GalleryPageProps {
  part?: string | undefined
  density?: Density | undefined
  view: ViewSettings
  assets: Assets
}

const BODY = { name: 'Министерство сельского хозяйства Заозёрского края' }

const address = (part: string, density: Density) => `/dev/gallery?part=${part}&density=${density}`

/** Every part in every state, as citizens and as the desk see it. */
export function GalleryPage({ part, density = 'citizen', view, assets }: GalleryPageProps) {
  const exhibit = EXHIBITS.find(({ id }) => id === part) ?? WORDS
  const page = { title: exhibit.title, body: BODY, view, path: address(exhibit.id, density), csrf: 'gallery' }
  return density === 'desk' ? (
    <DeskPage
      {...page}
      assets={assets}
      current={address(exhibit.id, 'desk')}
      home={address('lists', 'desk')}
      search={{ action: '/dev/gallery', label: 'Номер, имя или слова из обращения' }}
      person={{
        name: 'Полевая А.',
        place: 'отдел растениеводства',
        links: [{ href: '#sessions', label: 'Мои сеансы' }],
        signOut: '/dev/gallery',
      }}
      nav={[
        {
          title: 'Части',
          links: EXHIBITS.map(({ id, title }) => ({
            href: address(id, 'desk'),
            label: title,
            count: id === 'lists' ? '3' : id === 'register' ? '17' : undefined,
            burning: id === 'lists',
          })),
        },
        { title: 'То же', links: [{ href: address(exhibit.id, 'citizen'), label: 'Как у гражданина' }] },
      ]}
    >
      {exhibit.hero?.()}
      {exhibit.draw()}
    </DeskPage>
  ) : (
    <CitizenPage
      {...page}
      assets={exhibit.for === 'desk' ? { ...assets, citizenCss: assets.deskCss } : assets}
      home={address('home', 'citizen')}
      hero={exhibit.hero?.()}
      width={exhibit.width}
      tools={
        <a class="tool" href={address(exhibit.id, 'desk')}>
          Как у сотрудника
        </a>
      }
      footer={
        <Chips
          label="Части"
          current={address(exhibit.id, 'citizen')}
          tabs={EXHIBITS.map(({ id, title }) => ({ href: address(id, 'citizen'), label: title }))}
        />
      }
    >
      {exhibit.draw()}
    </CitizenPage>
  )
}
