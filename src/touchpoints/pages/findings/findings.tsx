import { Temporal } from 'temporal-polyfill'
import { ButtonLink } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { ListTable } from '#platform/html/list-table.tsx'
import { Chips } from '#platform/html/tabs.tsx'
import { dayOf } from '#platform/i18n/dates.ts'
import { number } from '#platform/i18n/numbers.ts'
import { FINDING_KINDS, type Finding, type FindingKind, type PassedOver } from '../../terms/findings.ts'
import { RegisterTabs } from '../register-tabs.tsx'
import { CoverageCard, type CoverageCardProps } from './coverage-card.tsx'
import { proposalLink } from './proposal-link.ts'

export interface FindingsView extends CoverageCardProps {
  findings: readonly Finding[]
  /** One kind alone, with all of its findings. */
  only: FindingKind | null
  roles: readonly string[]
  /** Acts on a finding that whoever looks may do. */
  mayAct(finding: Finding): boolean
}

const PATH = '/desk/register/findings'
/** Of each kind, while all kinds are shown together. */
const FIRST = 15
/** Of one kind; the rest is in the table for a spreadsheet. */
const MOST = 500

/** What the register lacks, kind by kind, each finding with the amendment that closes it. @clause M11, M13, K2.6 */
export const FindingsPage = ({ frame, ...view }: FindingsView & { frame: Frame }) => {
  const { findings, only, today, mayNote, months } = view
  const kinds = (Object.keys(FINDING_KINDS) as FindingKind[])
    .map((kind) => ({ kind, all: findings.filter((finding) => finding.kind === kind) }))
    .filter(({ all }) => all.length > 0)
  return (
    <DeskPage {...frame} title="Чего не хватает перечню" current="/desk/register">
      <Heading
        title="Чего не хватает перечню"
        deeds={
          findings.length > 0 && (
            <span class="noprint">
              <ButtonLink kind="second" little href={`${PATH}.csv`} download>
                Скачать таблицу
              </ButtonLink>
            </span>
          )
        }
      />
      <RegisterTabs current="findings" roles={view.roles} />
      {!only && <CoverageCard months={months} today={today} mayNote={mayNote} />}
      {kinds.length > 0 && (
        <div class="noprint">
          <Chips
            label="Что показать"
            current={only ? `${PATH}?kind=${only}` : PATH}
            tabs={[
              { href: PATH, label: `Всё, ${number(findings.length)}` },
              ...kinds.map(({ kind, all }) => ({
                href: `${PATH}?kind=${kind}`,
                label: `${FINDING_KINDS[kind].short}, ${number(all.length)}`,
              })),
            ]}
          />
        </div>
      )}
      {findings.length === 0 && (
        <Empty title="Замечаний нет">
          Перечень охватывает всё, чем пользуются люди, и у каждой точки есть основание, отзыв и слова о доступности.
        </Empty>
      )}
      {kinds
        .filter(({ kind }) => !only || kind === only)
        .map(({ kind, all }) => (
          <Kind kind={kind} all={all} most={only ? MOST : FIRST} view={view} />
        ))}
    </DeskPage>
  )
}

interface KindProps {
  kind: FindingKind
  all: readonly Finding[]
  most: number
  view: Pick<FindingsView, 'mayAct' | 'today' | 'only'>
}

const Kind = ({ kind, all, most, view }: KindProps) => {
  const { title, why, clause } = FINDING_KINDS[kind]
  return (
    <section class="stack-s" aria-labelledby={kind}>
      <h2 id={kind}>
        {title} <span class="quiet num">{number(all.length)}</span>
      </h2>
      <p class="small">
        {why}. <span class="quiet">{CLAUSES[clause]}</span>
      </p>
      <div class="frame">
        <ListTable
          caption={title}
          columns={[
            {
              title: 'Что нашли',
              cell: (finding: Finding) => <Found finding={finding} today={view.today} />,
              names: true,
            },
            { title: 'Что сделать', cell: (finding) => view.mayAct(finding) && <Acts finding={finding} /> },
          ]}
          groups={[{ rows: all.slice(0, most) }]}
        />
      </div>
      {all.length > most && (
        <p class="small">
          Показано {number(most)} из {number(all.length)}.{' '}
          {view.only ? (
            'Остальные есть в таблице, которую можно скачать.'
          ) : (
            <a href={`${PATH}?kind=${kind}`}>Показать все</a>
          )}
        </p>
      )}
    </section>
  )
}

const Found = ({ finding: { words, thing, passedOver }, today }: { finding: Finding; today: Temporal.PlainDate }) => (
  <>
    {thing.touchpointId ? <a href={`/desk/touchpoints/${thing.touchpointId}`}>{words}</a> : words}
    {passedOver && (
      <span class="small quiet">
        <br />
        {passedOverWords(passedOver, today)}
      </span>
    )}
  </>
)

export const passedOverWords = ({ by, on, reason }: PassedOver, today: Temporal.PlainDate): string =>
  `Включили с этим замечанием ${dayOf(Temporal.PlainDate.from(on), today)}${by ? `, ${by}` : ''}: ${reason}`

const Acts = ({ finding }: { finding: Finding }) => (
  <span class="row tight noprint nowrap">
    {finding.acts.map(({ label, proposal }, place) => (
      <ButtonLink kind={place === 0 ? 'second' : 'ghost'} little href={proposalLink(proposal)}>
        {label}
        <span class="sr">: {finding.words}</span>
      </ButtonLink>
    ))}
  </span>
)

/** Where the order says it. */
const CLAUSES: Record<(typeof FINDING_KINDS)[FindingKind]['clause'], string> = {
  M5: 'Порядок взаимодействия с клиентом, пункт 5',
  M7: 'Порядок взаимодействия с клиентом, пункт 7',
  M8: 'Порядок взаимодействия с клиентом, пункт 8',
  M10: 'Порядок взаимодействия с клиентом, пункт 10',
  M11: 'Порядок взаимодействия с клиентом, пункт 11',
  M13: 'Порядок взаимодействия с клиентом, пункт 13',
  App1: 'Порядок взаимодействия с клиентом, приложение 1',
  'K1.2': 'Порядок сбора и анализа обратной связи, пункт 1.2',
  'K2.6': 'Порядок сбора и анализа обратной связи, пункт 2.6',
}
