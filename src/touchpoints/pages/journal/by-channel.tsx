import { ListTable } from '#platform/html/list-table.tsx'
import { number } from '#platform/i18n/numbers.ts'
import { monthOf } from '#platform/i18n/periods.ts'
import { CHANNELS, type Channel } from '../../terms.ts'

export interface ChannelMonth {
  month: string
  byChannel: ReadonlyMap<Channel, number>
}

/** More columns would be wider than a tablet. */
const BESIDE = 3

/** How many came through each channel: the last months beside each other, then every month of the year. @clause M7 */
export const ByChannel = ({ months }: { months: readonly ChannelMonth[] }) => {
  const used = (Object.keys(CHANNELS) as Channel[]).filter((channel) =>
    months.some(({ byChannel }) => byChannel.has(channel)),
  )
  const sumOf = (list: readonly ChannelMonth[], channels: readonly Channel[]) =>
    list.reduce((sum, { byChannel }) => channels.reduce((all, channel) => all + (byChannel.get(channel) ?? 0), sum), 0)
  if (used.length === 0)
    return (
      <section class="stack-s" aria-labelledby="months">
        <h2 id="months">По каналам и месяцам</h2>
        <p>За год взаимодействий ещё не было.</p>
      </section>
    )
  const rows = [
    ...used.map((channel) => ({ name: CHANNELS[channel].label, of: [channel] })),
    { name: 'Всего', of: used },
  ]
  return (
    <section class="stack-s" aria-labelledby="months">
      <h2 id="months">По каналам и месяцам</h2>
      <p class="small quiet">
        Отзывы считаем со следующего дня: иначе по числу узнали бы, кто сейчас ответил. Обращения не по компетенции
        органа не входят.
      </p>
      <div class="frame">
        <ListTable
          caption="Взаимодействия по каналам за последние месяцы и за год"
          columns={[
            { title: 'Канал', cell: ({ name }: (typeof rows)[number]) => name, names: true },
            ...months.slice(0, BESIDE).map((month) => ({
              title: monthOf(month.month),
              cell: ({ of }: (typeof rows)[number]) => number(sumOf([month], of)),
              figures: true,
              labelled: true,
            })),
            { title: 'за год', cell: ({ of }) => <b>{number(sumOf(months, of))}</b>, figures: true, labelled: true },
          ]}
          groups={[{ rows }]}
        />
      </div>
      <details>
        <summary>Все месяцы года</summary>
        <ListTable
          caption="Взаимодействия по месяцам года"
          columns={[
            { title: 'Канал', cell: ({ name }: { name: string; times: number }) => name, names: true },
            { title: 'Взаимодействий', cell: ({ times }) => number(times), figures: true, labelled: true },
          ]}
          groups={months.map((month) => ({
            title: `${monthOf(month.month)}, всего ${number(sumOf([month], used))}`,
            rows: used
              .filter((channel) => month.byChannel.has(channel))
              .map((channel) => ({ name: CHANNELS[channel].label, times: month.byChannel.get(channel) ?? 0 })),
          }))}
        />
      </details>
    </section>
  )
}
