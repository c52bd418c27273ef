import { weekdayWord } from '#platform/calendar/rules/day-words.ts'
import type { ChangedDay } from '#platform/calendar/rules/year-changes.ts'
import type { CalendarYear } from '#platform/calendar/rules/years.ts'
import { Button, ButtonLink, Buttons } from '#platform/html/button.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import { Form } from '#platform/html/form.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { ListTable } from '#platform/html/list-table.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { fullDay } from '#platform/i18n/dates.ts'
import type { Refusal } from '#platform/outcome.ts'
import { DAY_KINDS } from '../../terms/calendar.ts'

export interface YearPreviewView {
  given: CalendarYear
  source: string
  /** The version that it would replace. */
  seen: number
  changes: readonly ChangedDay[]
  counts: { worked: number; off: number }
  refused?: readonly Refusal[] | undefined
}

/** Of five-day weeks there are never fewer or more. */
const USUAL = { least: 243, most: 251 }

/** What a file would change, before it is taken. */
export const YearPreviewPage = ({ frame, view }: { frame: Frame; view: YearPreviewView }) => {
  const { given, counts, changes, refused } = view
  const title = `Календарь на ${given.year} год: что изменится`
  return (
    <DeskPage {...frame} title={title} current="/desk/calendar" wrong={refused !== undefined}>
      <Heading title={title} />
      <p>
        В файле {counts.worked} рабочих и {counts.off} нерабочих дней.
      </p>
      {(counts.worked < USUAL.least || counts.worked > USUAL.most) && (
        <Notice kind="warn">
          Обычно рабочих дней 247 или около того. Проверьте, что в файле весь год: он заменит прежний целиком.
        </Notice>
      )}
      {changes.length > 0 ? (
        <div class="frame">
          <ListTable caption="Дни, которые изменятся" columns={COLUMNS} groups={[{ rows: changes }]} />
        </div>
      ) : (
        <Notice>Все дни останутся такими же.</Notice>
      )}
      <Form action={`/desk/calendar/years/${given.year}`} refused={refused} summaryTitle="Календарь не загружен">
        {(['off', 'short', 'working'] as const).map((list) => (
          <input type="hidden" name={list} value={given[list].join(' ')} />
        ))}
        <input type="hidden" name="source" value={view.source} />
        <input type="hidden" name="version" value={view.seen} />
        <p>Сроки, которые уже поставлены, не сдвинутся.</p>
        <Buttons>
          <Button>Загрузить календарь</Button>
          <ButtonLink kind="second" href="/desk/calendar">
            Не надо
          </ButtonLink>
        </Buttons>
      </Form>
    </DeskPage>
  )
}

const COLUMNS = [
  { title: 'День', names: true, cell: ({ day }: ChangedDay) => `${fullDay(day)}, ${weekdayWord(day)}` },
  { title: 'Сейчас', labelled: true, cell: ({ from }: ChangedDay) => DAY_KINDS[from] },
  { title: 'Станет', labelled: true, cell: ({ to }: ChangedDay) => DAY_KINDS[to] },
]
