import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { ErrorSummary } from '#platform/html/error-summary.tsx'
import { Facts } from '#platform/html/facts.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { ListTable } from '#platform/html/list-table.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { Pager } from '#platform/html/pager.tsx'
import { Chips } from '#platform/html/tabs.tsx'
import { number } from '#platform/i18n/numbers.ts'
import type { Refusal } from '#platform/outcome.ts'
import { overrideField } from '../../rules/inclusion.ts'
import { CHECKS, type Check, STATES, type State } from '../../terms/amendments.ts'
import { RegisterTabs } from '../register-tabs.tsx'
import { type RemarkRows, RowsOfRemark, type TakenAmendment, takenColumns } from './taken-columns.tsx'
import { amendmentsOf, isSaid, REMARKS, SAID, WHERE } from './words.ts'

export interface TakenView {
  id: string
  roles: readonly string[]
  fileName: string
  file: readonly [name: string, value: string][]
  counts: Readonly<Record<State, number>>
  amendments: readonly TakenAmendment[]
  place: { shown: State | 'all'; from: number; of: number; next: number | null }
  /** For the registrar, while something waits: what one decision about all would meet. */
  inclusion: { waiting: number; blocking: readonly Refusal[]; remarks: readonly RemarkRows[]; reasons: Reasons } | null
  said?: string | undefined
  refused?: readonly Refusal[]
}

/** What was written, by the kind of remark. */
export type Reasons = Readonly<Partial<Record<Check, string>>>

/** A file that was taken: where its amendments stand, and for the registrar one decision about all of them. */
export const TakenPage = ({ frame, view }: { frame: Frame; view: TakenView }) => (
  <DeskPage {...frame} title={view.fileName} current="/desk/register" wrong={view.refused !== undefined}>
    <Heading
      title="Правки из файла"
      deeds={
        <ButtonLink kind="ghost" href="/desk/register/imports">
          Все файлы
        </ButtonLink>
      }
    />
    <RegisterTabs current="imports" roles={view.roles} />
    {isSaid(view.said) && (
      <Notice kind="good" live>
        {SAID[view.said]}
      </Notice>
    )}
    <Facts facts={view.file} />
    {view.refused && !view.inclusion && <ErrorSummary refused={view.refused} title="Не сделано" words="" />}
    {view.inclusion && <Inclusion id={view.id} refused={view.refused} {...view.inclusion} />}
    <Chips
      label="Какие правки показать"
      current={addressOf(view.id, view.place.shown)}
      tabs={[
        { href: addressOf(view.id, 'all'), label: `Все ${number(sum(view.counts))}` },
        ...(Object.keys(STATES) as State[])
          .filter((state) => view.counts[state] > 0)
          .map((state) => ({
            href: addressOf(view.id, state),
            label: `${WHERE[state]} ${number(view.counts[state])}`,
          })),
      ]}
    />
    <div class="frame">
      <ListTable
        caption="Правки из файла"
        columns={takenColumns(view.inclusion !== null)}
        groups={[{ rows: view.amendments }]}
      />
    </div>
    {view.place.of > view.amendments.length && (
      <Pager
        shown={`${number(view.place.from + 1)}–${number(view.place.from + view.amendments.length)} из ${number(view.place.of)}`}
        more={
          view.place.next === null
            ? undefined
            : {
                href: `/desk/register/imports/${view.id}?shown=${view.place.shown}&from=${view.place.next}`,
                label: 'Следующие правки',
              }
        }
      />
    )}
  </DeskPage>
)

const addressOf = (id: string, shown: State | 'all') =>
  `/desk/register/imports/${id}${shown === 'all' ? '' : `?shown=${shown}`}`

const sum = (counts: Readonly<Record<State, number>>) => Object.values(counts).reduce((all, one) => all + one, 0)

type InclusionProps = NonNullable<TakenView['inclusion']> & { id: string; refused: readonly Refusal[] | undefined }

const Inclusion = ({ id, waiting, blocking, remarks, reasons, refused }: InclusionProps) =>
  blocking.length > 0 && !refused ? (
    <Notice kind="stop" title="Включить все сразу пока нельзя">
      <ul>
        {blocking.map(({ why }) => (
          <li>{why}</li>
        ))}
      </ul>
      <p>Откройте эти правки ниже и верните их с замечаниями. Остальные можно будет включить вместе.</p>
    </Notice>
  ) : (
    <Form
      action={`/desk/register/imports/${id}/inclusion`}
      sheet
      label="Включить все правки файла"
      refused={refused}
      summaryTitle="Правки не включены"
      summaryWords="В перечне ничего не изменилось."
    >
      <p>
        Ждут решения: {amendmentsOf(waiting)}. Одним решением они войдут в перечень в том порядке, в каком стоят в
        файле.
      </p>
      {remarks.length > 0 && (
        <p>
          Есть замечания. Напишите, почему включаете: причина останется в истории каждой точки, а замечание — среди
          того, чего не хватает.
        </p>
      )}
      {remarks.map(({ check, ...rows }) => (
        <Field
          kind="textarea"
          name={overrideField(check)}
          label={`${REMARKS[check] ?? CHECKS[check]}. Почему включаем`}
          hint={<RowsOfRemark {...rows} />}
          required
          rows={2}
          maxlength={2_000}
          value={reasons[check]}
        />
      ))}
      <Buttons>
        <Button>Включить все в перечень</Button>
      </Buttons>
    </Form>
  )
