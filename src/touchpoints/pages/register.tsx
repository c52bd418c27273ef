import { ButtonLink } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import type { Draw } from '#platform/html/frame.ts'
import { Notice } from '#platform/html/notice.tsx'
import { Pager } from '#platform/html/pager.tsx'
import { counted } from '#platform/i18n/plural.ts'
import { mayDo } from '../rules/permissions.ts'
import { EntryCards } from './reading/cards.tsx'
import { RegisterMap } from './reading/map.tsx'
import { SampleNotice } from './reading/sample-notice.tsx'
import { SoughtForm } from './reading/sought-form.tsx'
import { FormTable } from './reading/table.tsx'
import type { ReadingView } from './reading/view.ts'
import { RegisterTabs } from './register-tabs.tsx'

const ENTRIES = { one: 'точка', few: 'точки', many: 'точек' }

/** The register: in the form of the order, as cards or as a map; on paper nothing but the form. @clause M4, M6, App1 */
export const registerPage =
  (view: ReadingView): Draw =>
  (frame) => {
    const { heading, asOf, sampleOf, roles, said, found, all } = view
    const mayPropose = mayDo('amendment.make', roles)
    return (
      <DeskPage {...frame} title="Перечень точек взаимодействия" current="/desk/register">
        {said && (
          <Notice kind="good" live>
            {said}
          </Notice>
        )}
        {sampleOf && <SampleNotice sampleOf={sampleOf} roles={roles} />}
        <h1 class="center">
          {heading[0]} <br />
          {heading[1]}
        </h1>
        {asOf && (
          <p class="center">
            <b>Перечень, каким он был {asOf}</b>
            <span class="noprint">
              {' · '}
              <a href="/desk/register">Показать, какой он сейчас</a>
            </span>
          </p>
        )}
        {/* Above the form: below it the line could stand alone on a last sheet. */}
        {sampleOf && <p class="paper center small">Образец: {sampleOf}.</p>}
        <RegisterTabs current={view.view} roles={roles} kept={view.kept} />
        {(all > 0 || view.kept !== '') && <SoughtForm {...view} />}
        {(all > 0 || mayPropose) && (
          <div class="row noprint">
            {all > 0 && (
              <span class="quiet">
                {found < all ? `Нашли ${found}, всего ${counted(all, ENTRIES)}` : counted(all, ENTRIES)}
              </span>
            )}
            {mayPropose && (
              <span class="push">
                <ButtonLink kind="second" href="/desk/amendments/new?deed=include">
                  Предложить точку
                </ButtonLink>
              </span>
            )}
          </div>
        )}
        {found < all && found > 0 && (
          <p class="paper center small">
            Показаны не все точки: {found} из {all}.
          </p>
        )}
        <Register view={view} mayPropose={mayPropose && !asOf} />
      </DeskPage>
    )
  }

const Register = ({ view, mayPropose }: { view: ReadingView; mayPropose: boolean }) => {
  if (view.refused.length > 0) return <NoSuchDay view={view} />
  if (view.all === 0) return view.asOf ? <NothingYet view={view} /> : <NothingAtAll view={view} />
  if (view.found === 0)
    return (
      <Empty title="Таких точек нет">
        Проверьте слова и уберите часть условий: искать можно по названию, процессу, потребности, адресу и особенностям.{' '}
        <a href="/desk/register">Показать весь перечень</a>
      </Empty>
    )
  const { shown, heading, unitNames } = view
  return (
    <>
      {view.view === 'table' && <FormTable heading={heading} shown={shown} mayPropose={mayPropose} />}
      {view.view === 'cards' && <EntryCards shown={shown} unitNames={unitNames} mayPropose={mayPropose} />}
      {view.view === 'map' && <RegisterMap shown={shown} />}
      <Sheets view={view} />
    </>
  )
}

const Sheets = ({ view: { sheet, shown } }: { view: ReadingView }) => {
  if (sheet.of < 2) return null
  const [first, last] = [shown[0]?.number, shown.at(-1)?.number]
  return (
    <Pager
      shown={`Часть ${sheet.number} из ${sheet.of}: ${first === last ? `процесс ${first}` : `процессы ${first}–${last}`}. Весь перечень — в файлах.`}
      more={sheet.next ? { href: sheet.next, label: 'Следующая часть' } : undefined}
    >
      {sheet.previous && <a href={sheet.previous}>Предыдущая часть</a>}
    </Pager>
  )
}

const NoSuchDay = ({ view: { refused } }: { view: ReadingView }) => (
  <Empty title="На этот день перечень не показать">
    {refused.map(({ why }) => why).join('. ')}. <a href="/desk/register">Показать, какой он сейчас</a>
  </Empty>
)

const NothingYet = ({ view: { since } }: { view: ReadingView }) => (
  <Empty title="В этот день в перечне ничего не было">
    {since ? `Первая точка включена ${since}. Выберите этот день или позже.` : 'В нём и сейчас нет точек.'}{' '}
    <a href="/desk/register">Показать, какой он сейчас</a>
  </Empty>
)

const NothingAtAll = ({ view: { roles } }: { view: ReadingView }) => (
  <Empty title="В перечне пока нет точек">
    {roles.includes('administrator') ? (
      <>
        Начать можно с образца: <a href="/desk/set-up">включите его в настройке</a>. Потом его можно убрать целиком.
      </>
    ) : (
      'Начать можно с образца: его включает администратор.'
    )}
    {mayDo('import.make', roles) && (
      <>
        {' '}
        Или <a href="/desk/register/imports">загрузите перечень из файла</a>.
      </>
    )}
  </Empty>
)
