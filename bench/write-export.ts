// A process of its own that writes one register as one file and says what that took: <format> <rows>.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as after } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import { EXPORTS, type Export } from '../src/touchpoints/actions/export-register.ts'
import type { RegisterForm } from '../src/touchpoints/rules/form.ts'
import { headingOf } from '../src/touchpoints/rules/register.ts'

const ROWS_OF_PROCESS = 20
const NEEDS = [
  'Получение информации о ходе рассмотрения заявления, обращения, запроса, документов',
  'Представление заявления, обращения, документов',
  'Получение результата, ответа, разъяснения',
]

const formOf = (rows: number): RegisterForm => ({
  heading: headingOf('министерства сельского хозяйства Заозёрского края'),
  asOf: null,
  processes: Array.from({ length: rows / ROWS_OF_PROCESS }, (_, process) => ({
    number: `${process + 1}.`,
    name: `Предоставление субсидий сельскохозяйственным товаропроизводителям, порядок ${process + 1}`,
    rows: Array.from({ length: ROWS_OF_PROCESS }, (_, place) => ({
      name: `Кабинет № ${process * ROWS_OF_PROCESS + place}, отдел растениеводства, улица Пролетарская, дом 14`,
      needs: NEEDS.slice(0, 1 + (place % NEEDS.length)).join('\n'),
      kind: place % 2 ? 'Офлайн-точка\nПо предварительной записи' : 'Цифровая точка',
    })),
  })),
})

const [as, rows] = process.argv.slice(2)
const form = formOf(Number(rows))
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
await after(50)
delay.reset()
const began = performance.now()
const bytes = await EXPORTS[as as Export].write({ form, madeAt: Temporal.Instant.from('2026-11-22T00:00:00Z') })
const seconds = (performance.now() - began) / 1000
await after(20)
console.log(
  JSON.stringify({
    as,
    rows: Number(rows),
    seconds,
    peakMb: process.resourceUsage().maxRSS / 1024,
    bytes: bytes.length,
    heldUpMs: delay.max / 1e6,
  }),
)
