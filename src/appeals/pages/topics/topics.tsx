import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import { Field } from '#platform/html/field.tsx'
import { Filters } from '#platform/html/filters.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { ListTable } from '#platform/html/list-table.tsx'
import { Notice } from '#platform/html/notice.tsx'
import type { Refusal } from '#platform/outcome.ts'
import type { TopicBranch } from '../../rules/topics/tree.ts'
import type { Topic } from '../../terms/topics.ts'
import { SAID, topicsOf, topicUrl } from './words.ts'

export interface TopicsView {
  /** How many stand open. */
  open: number
  path: readonly Topic[]
  branches: readonly TopicBranch[]
  typed: string
  /** More was found than is shown. */
  more: number
  units: readonly { value: string; label: string }[]
  /** Whose topic it is by the topics above it, where it has no unit of its own. */
  inherited?: string | undefined
  mayChange: boolean
  said?: string | undefined
  refused?: readonly Refusal[] | undefined
}

const PATH = '/desk/topics'

/** The classifier: sections, what is below one, what was sought. */
export const TopicsPage = ({ frame, view }: { frame: Frame; view: TopicsView }) => {
  const here = view.path.at(-1)
  const title = here ? here.name : 'Темы обращений'
  return (
    <DeskPage {...frame} title={title} current={PATH} wrong={view.refused !== undefined}>
      {here && <Crumbs trail={[{ label: 'Темы обращений', href: PATH }, ...above(view.path), { label: here.code }]} />}
      <Heading title={title} />
      {view.said && SAID[view.said] && (
        <Notice kind="good" live>
          {SAID[view.said]}
        </Notice>
      )}
      {view.open === 0 && view.branches.length === 0 && !here ? (
        <NoTopics mayChange={view.mayChange} />
      ) : (
        <>
          <Filters
            action={PATH}
            label="Найти тему"
            clear={view.typed ? PATH : undefined}
            aside={`Всего ${topicsOf(view.open)}`}
          >
            <Field kind="search" name="q" label="Код или слова из названия" value={view.typed} maxlength={100} />
          </Filters>
          <TopicList view={view} />
          {here && view.mayChange && <UnitForm topic={here} view={view} />}
          <Buttons>
            {view.mayChange && (
              <ButtonLink kind="second" href={`${PATH}/import`}>
                Загрузить из файла
              </ButtonLink>
            )}
            <ButtonLink kind="ghost" href={`${PATH}/classifier.csv`}>
              Скачать (CSV)
            </ButtonLink>
          </Buttons>
        </>
      )}
    </DeskPage>
  )
}

const above = (path: readonly Topic[]) =>
  path.slice(0, -1).map(({ code, name }) => ({ label: name, href: topicUrl(code) }))

const NoTopics = ({ mayChange }: { mayChange: boolean }) => (
  <Empty
    title="Классификатора пока нет"
    deed={mayChange && <ButtonLink href={`${PATH}/import`}>Загрузить из файла</ButtonLink>}
  >
    {mayChange
      ? 'Загрузите типовой классификатор обращений или свой. С ним обращения раскладывают по темам, а отчёты считают темы.'
      : 'Его загружает администратор. Пока обращения остаются без тем.'}
    {mayChange && (
      <Form action={`${PATH}/sample`}>
        <Button kind="second">Поставить образец из 23 тем</Button>
      </Form>
    )}
  </Empty>
)

const TopicList = ({ view }: { view: TopicsView }) => {
  if (view.branches.length === 0)
    return view.typed ? (
      <Empty title="Ничего не нашли">Попробуйте одно слово или начало кода.</Empty>
    ) : (
      <p>Ниже этой темы ничего нет.</p>
    )
  const unitName = new Map(view.units.map(({ value, label }) => [value, label]))
  return (
    <div class="frame">
      <ListTable
        caption="Темы"
        columns={[
          {
            title: 'Тема',
            names: true,
            cell: ({ code, name, isClosed }: TopicBranch) => (
              <>
                <a class="long" href={topicUrl(code)}>
                  {name}
                </a>
                <span class="hint num">
                  {code}
                  {isClosed && ' · закрыта, для новых обращений её не берут'}
                </span>
              </>
            ),
          },
          {
            title: 'Обычно отвечает',
            labelled: true,
            cell: ({ unitId }: TopicBranch) => unitName.get(unitId ?? '') ?? 'не задано',
          },
          { title: 'Тем ниже', labelled: true, figures: true, cell: ({ below }: TopicBranch) => below },
        ]}
        groups={[{ rows: view.branches }]}
      />
      {view.more > 0 && (
        <p class="small quiet">
          Показаны первые {view.branches.length}, ещё {view.more}. Уточните слова.
        </p>
      )}
    </div>
  )
}

const UnitForm = ({ topic, view }: { topic: Topic; view: TopicsView }) => (
  <Form
    action={`${PATH}/units`}
    sheet
    label="Кто обычно отвечает"
    refused={view.refused}
    summaryTitle="Подразделение не сохранено"
  >
    <input type="hidden" name="code" value={topic.code} />
    <Field
      kind="select"
      name="unit"
      label="Кто обычно отвечает на эту тему"
      hint={
        view.inherited
          ? `Сейчас по теме выше: ${view.inherited}`
          : 'Предложим это подразделение, когда придёт обращение на эту тему или на темы ниже. Назначает человек'
      }
      options={view.units}
      value={topic.unitId ?? ''}
      none={view.inherited ? 'Как у темы выше' : 'Не задано'}
    />
    <Buttons>
      <Button>Сохранить подразделение</Button>
    </Buttons>
  </Form>
)
