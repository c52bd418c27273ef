import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { Confirm } from '#platform/html/confirm.tsx'
import type { Option, OptionGroup } from '#platform/html/control.tsx'
import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Field } from '#platform/html/field.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { Tag } from '#platform/html/tag.tsx'
import type { Refusal } from '#platform/outcome.ts'
import { amendmentNumber } from '../../rules/amendment-number.ts'
import type { Typed } from '../../rules/forms/typed.ts'
import { type CheckLine, type Deed, STATES, type State } from '../../terms/amendments.ts'
import { AuthorChecks } from './author-checks.tsx'
import { EntryParts } from './entry-parts.tsx'
import { EntryRequired } from './entry-required.tsx'
import { ExclusionFields, MergeFields } from './going-fields.tsx'
import { GroundsPart, ReasonField } from './grounds-part.tsx'
import { Newer, type NewerProps, Overtaken, type OvertakenProps } from './meanwhile.tsx'
import { OnTheWay, type OnTheWayProps } from './on-the-way.tsx'
import { StandsAlready } from './stands-already.tsx'
import { WithdrawalWords } from './withdrawal.tsx'

export interface DraftView {
  id: string
  number: number
  deed: Deed
  state: State
  version: number
  typed: Typed
  /** The entry that it is about, as it stands. */
  entry: { number: string; name: string; processName: string; touchpointId: string } | undefined
  refused?: readonly Refusal[] | undefined
  /** What the registrar remarked on, and when that was: «Нивин Олег, 17 ноября, 12:05». */
  returned?: { said: string; words: string; remarks: readonly Refusal[] } | undefined
  lines: readonly CheckLine[]
  processes: readonly string[]
  entries: readonly OptionGroup[]
  /** For who may name any; otherwise it is the own one. */
  units: readonly Option[] | undefined
  others: OnTheWayProps['amendments']
  overtaken?: OvertakenProps | undefined
  newer?: Omit<NewerProps, 'amendmentId'> | undefined
  oneMore: boolean
  said?: string | undefined
  /** «Сохранено 22 ноября, 10:21». */
  savedAt: string
}

/** An amendment that may be written: what is needed first, the rest closed, what is missing beside. @clause M6 */
export const DraftPage = ({ frame, ...view }: DraftView & { frame: Frame }) => {
  const { id, number, deed, state, refused, returned, newer, overtaken, typed } = view
  const at = `/desk/amendments/${id}`
  const title = titleOf(view)
  const remarks = returned?.remarks ?? []
  const reasons = [...(refused ?? []), ...remarks]
  return (
    <DeskPage {...frame} title={title} current="/desk/amendments" wrong={refused !== undefined} islands={['autosave']}>
      <Crumbs trail={[{ label: 'Правки перечня', href: '/desk/amendments' }, { label: amendmentNumber(number) }]} />
      <Heading title={title} tags={<Tag kind={state === 'returned' ? 'day' : 'plain'}>{STATES[state]}</Tag>} />
      {view.said && (
        <Notice kind="good" live>
          {view.said}
        </Notice>
      )}
      {overtaken && <Overtaken {...overtaken} />}
      {returned && (
        <Notice kind="warn" title="Вернули с замечаниями">
          <p class="as-typed">{returned.words}</p>
          <p class="small quiet">{returned.said}</p>
          <p>Замечания стоят рядом с полями. Исправьте и отправьте ещё раз.</p>
        </Notice>
      )}
      {newer && <Newer amendmentId={id} {...newer} />}
      <OnTheWay amendments={view.others} />
      <Form
        action={`${at}/draft`}
        autosave={`${at}/autosave`}
        sheet
        label={title}
        refused={reasons.length > 0 ? reasons : undefined}
        {...summaryOf(view)}
      >
        <StandsAlready {...view} />
        <input type="hidden" name="version" value={view.version} />
        <div class="row tight">
          <Button kind="second" little>
            Сохранить черновик
          </Button>
          <span class="small quiet" role="status" data-autosave-said>
            {view.savedAt}
          </span>
        </div>
        {deed === 'exclude' && <ExclusionFields typed={typed} entries={view.entries} />}
        {deed === 'merge' && <MergeFields typed={typed} entries={view.entries} />}
        {(deed === 'include' || deed === 'change') && <EntryRequired typed={typed} processes={view.processes} />}
        {deed !== 'include' && <ReasonField typed={typed} deed={deed} />}
        {(deed === 'include' || deed === 'change') && <EntryParts typed={typed} oneMore={view.oneMore} />}
        {deed === 'include' ? <ReasonField typed={typed} deed={deed} /> : <GroundsPart typed={typed} />}
        {view.units && <UnitField typed={typed} units={view.units} />}
        <Buttons>
          <Button formaction={`${at}/submission`}>Отправить на проверку</Button>
          <ButtonLink kind="second" href="/desk/amendments">
            Все правки
          </ButtonLink>
        </Buttons>
      </Form>
      <AuthorChecks lines={view.lines} />
      <p>
        <Confirm
          id="withdraw"
          ask="Отозвать правку"
          title={`Отозвать ${amendmentNumber(number)}?`}
          action={`${at}/withdrawal`}
          deed="Отозвать правку"
          page={`${at}/withdrawal`}
          little
        >
          <WithdrawalWords />
        </Confirm>
      </p>
    </DeskPage>
  )
}

const TITLES: Readonly<Record<Deed, string>> = {
  include: 'Новая точка',
  change: 'Изменить точку',
  exclude: 'Исключить точку',
  merge: 'Объединить точку с другой',
}

const titleOf = ({ deed, entry }: DraftView): string =>
  entry ? `${TITLES[deed]} ${entry.number} «${entry.name}»` : TITLES[deed]

function summaryOf({ refused, returned, overtaken }: DraftView) {
  if (overtaken) return { summaryTitle: 'Пока не сохранено', summaryWords: 'Ваши слова целы, они в форме ниже.' }
  if (refused === undefined && returned)
    return { summaryTitle: `Замечания проверяющего: ${returned.remarks.length}`, summaryWords: '' }
  return {}
}

const UnitField = ({ typed, units }: { typed: Typed; units: readonly Option[] }) => (
  <Field
    kind="select"
    name="unit"
    label="От какого подразделения"
    value={typed.get('unit')}
    options={units}
    hint="Его редакторы увидят правку, и точка будет считаться его."
  />
)
