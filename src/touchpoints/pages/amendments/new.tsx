import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import type { Option, OptionGroup } from '#platform/html/control.tsx'
import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Notice } from '#platform/html/notice.tsx'
import type { Refusal } from '#platform/outcome.ts'
import { DEEDS, type Deed } from '../../terms/amendments.ts'
import { OnTheWay, type OnTheWayProps } from './on-the-way.tsx'

export interface NewAmendmentView {
  /** What is proposed, where the address says it. */
  deed: Deed | undefined
  /** The entry that it is about, where the address says it. */
  entry: { touchpointId: string; number: string; name: string; processName: string } | undefined
  /** Entries that may be chosen, by their processes. */
  entries: readonly OptionGroup[]
  /** Not all of them fit on the page. */
  cut: boolean
  units: readonly Option[] | undefined
  unit: string
  /** What is known beforehand, carried into the draft: by the names of the address. */
  known: readonly (readonly [name: string, value: string])[]
  /** The same in words. */
  knownWords: readonly string[]
  others: OnTheWayProps['amendments']
  /** The name of the unit that the entry belongs to, where whoever asks may not propose a change of it. */
  ofUnit?: string | undefined
  refused?: readonly Refusal[] | undefined
}

/** Where an amendment begins: what is proposed, and about which entry. @clause M6 */
export const NewAmendmentPage = ({ frame, ...view }: NewAmendmentView & { frame: Frame }) => (
  <DeskPage {...frame} title="Предложить правку" current="/desk/amendments" wrong={view.refused !== undefined}>
    <Crumbs trail={[{ label: 'Правки перечня', href: '/desk/amendments' }, { label: 'Предложить правку' }]} />
    <h1>Предложить правку</h1>
    <Beginning {...view} />
  </DeskPage>
)

const Beginning = (view: NewAmendmentView) => {
  const { deed, entry, ofUnit } = view
  if (deed && entry && ofUnit !== undefined) return <OfAnotherUnit entry={entry} unit={ofUnit} />
  return deed === 'include' || (deed && entry) ? <Known {...view} deed={deed} /> : <Choice {...view} />
}

const OfAnotherUnit = ({ entry, unit }: { entry: NonNullable<NewAmendmentView['entry']>; unit: string }) => (
  <>
    <Notice kind="stop" title="Эта точка другого подразделения">
      <p>
        Точка {entry.number} «{entry.name}» числится за подразделением «{unit}». Правку к ней предлагают его редакторы
        или уполномоченное лицо по перечню. Напишите им, что в ней изменить.
      </p>
    </Notice>
    <Buttons>
      <ButtonLink href={`/desk/touchpoints/${entry.touchpointId}`}>Открыть точку</ButtonLink>
      <ButtonLink kind="second" href="/desk/amendments">
        Все правки
      </ButtonLink>
    </Buttons>
  </>
)

const ABOUT: Readonly<Record<Deed, string>> = {
  include: 'Точки, о которой речь, в перечне ещё нет.',
  change: 'Вы измените слова точки. До решения в перечне стоит то, что стоит.',
  exclude: 'Вы предложите убрать точку из перечня. Её код будет работать и скажет, куда обратиться теперь.',
  merge: 'Вы предложите объединить две точки одного процесса: останется одна, с потребностями обеих.',
}

const Known = ({ deed, entry, others, ...view }: NewAmendmentView & { deed: Deed }) => (
  <>
    <OnTheWay amendments={others} />
    <Form action="/desk/amendments" sheet refused={view.refused}>
      <h2>{DEEDS[deed]}</h2>
      {entry && (
        <p>
          <b>{`${entry.number} ${entry.name}`}</b>
          <br />
          <span class="quiet">{entry.processName}</span>
        </p>
      )}
      <p>{ABOUT[deed]}</p>
      {view.knownWords.length > 0 && (
        <div>
          <p>В черновике уже будет:</p>
          <ul>
            {view.knownWords.map((words) => (
              <li>{words}</li>
            ))}
          </ul>
        </div>
      )}
      <input type="hidden" name="deed" value={deed} />
      {entry && <input type="hidden" name="touchpoint" value={entry.touchpointId} />}
      <Carried {...view} />
      <Buttons>
        <Button>Начать черновик</Button>
        <ButtonLink kind="second" href="/desk/amendments">
          Не надо
        </ButtonLink>
      </Buttons>
    </Form>
  </>
)

const Carried = ({ known, units, unit }: Pick<NewAmendmentView, 'known' | 'units' | 'unit'>) => (
  <>
    {known.map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {units && <Field kind="select" name="unit" label="От какого подразделения" value={unit} options={units} />}
  </>
)

const Choice = ({ entries, cut, refused, ...view }: NewAmendmentView) => (
  <>
    <Form action="/desk/amendments" sheet label="Новая точка">
      <h2>Точки ещё нет в перечне</h2>
      <p>Опишите её: где клиент к вам обращается и зачем.</p>
      <input type="hidden" name="deed" value="include" />
      <Carried {...view} />
      <Buttons>
        <Button>Предложить новую точку</Button>
      </Buttons>
    </Form>
    {entries.length > 0 && (
      <Form action="/desk/amendments" sheet label="Точка из перечня" refused={refused}>
        <h2>Точка уже стоит в перечне</h2>
        <Field
          kind="select"
          name="touchpoint"
          label="Какая точка"
          options={entries}
          value={view.entry?.touchpointId}
          none="Выберите точку"
          width="wide"
          hint={
            cut
              ? 'Здесь не все точки: их слишком много. Любую можно открыть в перечне и начать правку оттуда.'
              : undefined
          }
          required
        />
        <Field
          kind="one-of"
          name="deed"
          label="Что с ней сделать"
          options={(['change', 'exclude', 'merge'] as const).map((deed) => ({ value: deed, label: DEEDS[deed] }))}
          value={view.deed ?? 'change'}
        />
        <Carried {...view} />
        <Buttons>
          <Button>Начать черновик</Button>
        </Buttons>
      </Form>
    )}
  </>
)
