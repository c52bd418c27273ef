import type { SealCheck } from '#audit'
import { ButtonLink } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Empty } from '#platform/html/empty.tsx'
import { Facts } from '#platform/html/facts.tsx'
import { Field } from '#platform/html/field.tsx'
import { Filters } from '#platform/html/filters.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { ListTable } from '#platform/html/list-table.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { Pager } from '#platform/html/pager.tsx'
import { counted, RECORDS } from '#platform/i18n/plural.ts'

export interface AuditLine {
  when: string
  who: string
  what: string
  thing: string
  fields: string
}

export interface AuditProps {
  frame: Frame
  lines: readonly AuditLine[]
  typed: { who: string; act: string; from: string; to: string }
  actors: readonly { value: string; label: string }[]
  acts: readonly { value: string; label: string }[]
  more: string | undefined
  check: SealCheck | undefined
}

/** Who did what, when: for the inspector. @clause K4.2 */
export const AuditPage = ({ frame, lines, typed, actors, acts, more, check }: AuditProps) => (
  <DeskPage {...frame} title="Журнал действий" current="/desk/audit">
    <Heading
      title="Журнал действий"
      deeds={
        <ButtonLink kind="second" href="/desk/audit?check=1">
          Проверить печати
        </ButtonLink>
      }
    />
    <p class="quiet small">
      Записывается каждое действие сотрудника или программы: кто, что, когда и какие поля. Личных данных в журнале нет.
      Анонимные ответы следа не оставляют.
    </p>
    <p class="quiet small">
      Номера обращений растут в каждом году с единицы и могут идти с пропусками: номер занимают сразу, и если запись в
      тот же миг не удалась, он остаётся свободным. Пропуск не значит, что обращение удалили: удалять обращения нельзя.
    </p>
    {check && <Seals check={check} />}
    <Filters action="/desk/audit" label="Отбор" clear="/desk/audit">
      <Field kind="select" name="who" label="Кто" value={typed.who} options={actors} none="Все" />
      <Field kind="select" name="act" label="Что" value={typed.act} options={acts} none="Все действия" />
      <Field kind="date" name="from" label="С даты" value={typed.from} />
      <Field kind="date" name="to" label="По дату" value={typed.to} />
    </Filters>
    {lines.length === 0 ? (
      <Empty title="Записей нет">По этому отбору никто ничего не делал. Измените даты или сбросьте отбор.</Empty>
    ) : (
      <Lines lines={lines} />
    )}
    {more && <Pager shown={counted(lines.length, RECORDS)} more={{ href: more, label: 'Более ранние' }} />}
  </DeskPage>
)

const Lines = ({ lines }: { lines: readonly AuditLine[] }) => (
  <div class="frame">
    <ListTable
      caption="Действия, сначала последние"
      groups={[{ rows: lines }]}
      columns={[
        { title: 'Когда', cell: ({ when }) => <span class="num">{when}</span> },
        { title: 'Кто', cell: ({ who }) => who, labelled: true },
        { title: 'Что', cell: ({ what }) => what, names: true },
        { title: 'С чем', cell: ({ thing }) => <span class="small quiet">{thing}</span>, labelled: true },
        { title: 'Поля', cell: ({ fields }) => <span class="small quiet">{fields}</span>, labelled: true },
      ]}
    />
  </div>
)

const WHY = {
  'entry missing': 'записи пропали',
  'entry changed': 'записи изменены',
  'chain broken': 'цепь разорвана',
} as const

function verdictOf({ broken, seals }: SealCheck) {
  if (broken.length > 0) return { kind: 'stop', title: 'Журнал изменён в обход программы' } as const
  return seals > 0
    ? ({ kind: 'good', title: 'Печати целы: журнал не меняли' } as const)
    : ({ title: 'Печатей ещё нет, первую поставим в течение минуты' } as const)
}

const Seals = ({ check }: { check: SealCheck }) => (
  <Notice {...verdictOf(check)} live>
    {check.broken.length > 0 && (
      <ul>
        {check.broken.map(({ seal, why }) => (
          <li>{`Печать ${seal}: ${WHY[why]}`}</li>
        ))}
      </ul>
    )}
    <Facts
      facts={[
        ['Печатей', String(check.seals)],
        ['Записей под печатью', String(check.sealed)],
        ['Ждут печати', `${check.waiting}, ставим раз в минуту`],
        [
          'Последняя печать',
          check.lastHash ? <span class="num wrap-anywhere">{check.lastHash}</span> : 'ещё не ставили',
        ],
      ]}
    />
    {check.lastHash && (
      <p class="small">
        Запишите последнюю печать вне программы: по ней потом можно доказать, что всё до неё не меняли.
      </p>
    )}
  </Notice>
)
