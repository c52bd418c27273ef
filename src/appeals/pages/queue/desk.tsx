import { ButtonLink } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import { Field } from '#platform/html/field.tsx'
import { Filters } from '#platform/html/filters.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Pager } from '#platform/html/pager.tsx'
import { Chips, Tabs } from '#platform/html/tabs.tsx'
import { number } from '#platform/i18n/numbers.ts'
import { QUEUES } from '../../rules/desk/queues.ts'
import { MOST_IN_TABLE } from '../../terms/desk.ts'
import { DeskRows } from './rows.tsx'
import type { DeskView } from './view.ts'

const PATH = '/desk/appeals'
const SEARCH = 'Номер, имя или слова из обращения'

/** Appeals by what burns, and all that was found. @clause M18b */
export const DeskListPage = ({ frame, ...view }: DeskView & { frame: Frame }) => (
  <DeskPage
    {...frame}
    title={view.q ? `Поиск: ${view.q}` : QUEUES[view.queue].label}
    current={PATH}
    search={{ action: PATH, label: SEARCH, value: view.q || undefined }}
  >
    <Heading
      title="Обращения"
      deeds={view.mayTakeIn && <ButtonLink href={`${PATH}/new`}>Завести обращение</ButtonLink>}
    />
    <Tabs label="Очереди" tabs={view.tabs} current={view.current} />
    {view.q && (
      <div class="row">
        <h2>{`Найдено по словам «${view.q}»`}</h2>
        {view.groups.length > 0 && <Chips label="Что сверху" tabs={view.turns} current={view.turn} />}
      </div>
    )}
    <Narrowing {...view} />
    {view.groups.length > 0 ? <List {...view} /> : <Nothing {...view} />}
  </DeskPage>
)

const List = (view: DeskView) => (
  <>
    <DeskRows caption={view.q ? 'Найденные обращения' : QUEUES[view.queue].label} groups={view.groups} />
    <Pager shown={view.shown} more={view.next ? { href: view.next, label: 'Ещё 25' } : undefined}>
      <a href={view.csv} download>
        Скачать таблицей
      </a>{' '}
      <span class="small quiet">до {number(MOST_IN_TABLE)} строк</span>
    </Pager>
    {view.remark && <p class="small quiet">{view.remark}</p>}
  </>
)

const Nothing = ({ emptyWords, clear, mayTakeIn, q }: DeskView) => (
  <Empty
    title={emptyWords.title}
    deed={
      clear ? (
        <ButtonLink href={clear}>Показать без отбора</ButtonLink>
      ) : (
        mayTakeIn && !q && <ButtonLink href={`${PATH}/new`}>Завести обращение</ButtonLink>
      )
    }
  >
    {emptyWords.words}
  </Empty>
)

/** Folded away until somebody narrows the list: most days nobody does. */
const Narrowing = ({ filters, queue, q, byMatch, isNarrow, clear }: DeskView) => (
  <details open={isNarrow}>
    <summary>{isNarrow ? 'Отбор включён' : 'Отобрать'}</summary>
    <Filters action={PATH} label="Отбор обращений" clear={clear}>
      <input type="hidden" name="queue" value={queue} />
      {q && <input type="hidden" name="q" value={q} />}
      {byMatch && <input type="hidden" name="turn" value="match" />}
      {filters.map(({ name, label, value, options }) =>
        options ? (
          <Field kind="select" name={name} label={label} value={value} options={options} none="Все" />
        ) : (
          <Field kind="date" name={name} label={label} value={value} />
        ),
      )}
    </Filters>
  </details>
)
