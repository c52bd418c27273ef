import { readFileSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { Client } from 'pg'
import { openEmbedded } from '#platform/db/embedded/start.ts'
import { type Answers, answersTakenIn } from './answers.ts'
import { searchRates, searchReport } from './appeals-search.ts'
import { deadlineRates, deadlineReport } from './deadlines.ts'
import { type ExportCost, exportCosts, exportReport } from './export.ts'
import { type IntakeRates, intakeRates } from './intake.ts'
import { intakeReport } from './intake-report.ts'
import { type Machine, machine } from './machine.ts'
import { type Memory, memoryAfter } from './memory.ts'
import { changeShowsAtOnce, type PageRate, pageRates } from './pages.ts'
import { shortCode, signIn } from './people.ts'
import { FIRST_LINK, newDataFolder, type Product, removeFolder, startProduct } from './product.ts'
import { type ReadRate, registerRates, registerReport } from './register.ts'
import { report, verdict } from './report.ts'
import { startNode } from './running.ts'
import { type SatisfactionRates, satisfactionRates } from './satisfaction.ts'
import { FORM } from './sheet.ts'
import { fontBytes, type PageSize, pageSize } from './sizes.ts'
import { type Starts, startTimes } from './starts.ts'

const RESULTS = 'bench/RESULTS.md'

export interface Measured {
  machine: Machine
  /** Of the last minute, before and after the whole. */
  load: readonly [number, number]
  sizes: PageSize[]
  fonts: number
  rates: PageRate[]
  showsAtOnce: boolean
  starts: Starts
  memory: Memory[]
  answers: Answers
  satisfaction: SatisfactionRates
  exports: ExportCost[]
  register: ReadRate[]
  intake: IntakeRates
}

/** Programs of their own, bundled. */
export interface Programs {
  emptyRoute: string
  senders: string
  writeExport: string
}

/** Everything in one run, so that figures can be held against each other. */
export async function measure(programs: Programs): Promise<void> {
  const before = loadNow()
  say(`the machine's load is ${before}`)
  const starts = await told('starts', startTimes)
  const dataFolder = newDataFolder()
  try {
    const running = await told('the product under load', () => underLoad(dataFolder, programs))
    const memory = await told('memory', () => inNewProcess(dataFolder))
    const satisfaction = await told('satisfaction', satisfactionRates)
    const exports = await told('exports', () => exportCosts(programs.writeExport))
    const register = await told('the register', registerRates)
    const intake = await told('appeals taken in', () => intakeRates(programs.senders))
    const text = report(
      { ...running, starts, memory, satisfaction, exports, register, intake, load: [before, loadNow()] },
      notesOf(RESULTS),
    )
    writeFileSync(RESULTS, text)
    console.log(text)
  } finally {
    removeFolder(dataFolder)
  }
}

/** What can be measured by itself. */
const PARTS: Readonly<Record<string, (programs: Programs) => Promise<string>>> = {
  deadlines: async ({ emptyRoute }) => deadlineReport(await deadlineRates(emptyRoute), verdict),
  export: async ({ writeExport }) => exportReport(await exportCosts(writeExport), verdict),
  intake: async ({ senders }) => intakeReport(await intakeRates(senders), verdict),
  register: async () => registerReport(await registerRates(), verdict),
  'appeals-search': async () => searchReport(await searchRates(), verdict),
}

/** One part alone, told on the console. @throws where there is no such part */
export async function measurePart(name: string, programs: Programs): Promise<void> {
  const part = PARTS[name]
  if (!part) throw new Error(`there is no part «${name}»: ${Object.keys(PARTS).join(', ')}`)
  say(`the machine's load is ${loadNow()}`)
  console.log(await told(name, () => part(programs)))
}

async function underLoad(
  dataFolder: string,
  { emptyRoute, senders }: Programs,
): Promise<Omit<Measured, 'starts' | 'memory' | 'satisfaction' | 'exports' | 'register' | 'intake' | 'load'>> {
  const product = await startProduct(dataFolder, { until: FIRST_LINK })
  const database = await openEmbedded(dataFolder)
  const owner = new Client({ connectionString: database.addresses.operator })
  const empty = await startNode([emptyRoute], {}, /http:\S+(?=\n)/)
  try {
    await owner.connect()
    const code = await shortCode(owner)
    const session = await signIn(product, FIRST_LINK.exec(product.printed)?.[0] ?? '')
    const url = /http:\S+/.exec(empty.printed)?.[0] ?? ''
    return {
      machine: await machine(owner),
      sizes: await sizesOf(product, code),
      fonts: await fontBytes(product.url),
      showsAtOnce: await changeShowsAtOnce(product, owner),
      rates: await pageRates(product, { ...empty, url }, { code, session }),
      answers: await answersTakenIn(product, database.addresses, code, senders),
    }
  } finally {
    await owner.end()
    await database.stop()
    await empty.stop()
    await product.stop()
  }
}

async function sizesOf({ url }: Product, code: string): Promise<PageSize[]> {
  const pages = [
    { name: '`/`', path: '/' },
    { name: '`/e/…`, step 1', path: `/e/${code}` },
    { name: 'the receipt', path: `/e/${code}/answers`, form: FORM },
    { name: '`/privacy`', path: '/privacy' },
  ]
  return Promise.all(pages.map((page) => pageSize(url, page)))
}

async function inNewProcess(dataFolder: string): Promise<Memory[]> {
  const product = await startProduct(dataFolder)
  try {
    const [, code] = /href="\/e\/([^"]+)"/.exec(await (await fetch(product.url)).text()) ?? []
    return await memoryAfter(product, code ?? '')
  } finally {
    await product.stop()
  }
}

async function told<T>(what: string, act: () => Promise<T>): Promise<T> {
  const began = performance.now()
  say(`${what}…`)
  const made = await act()
  say(`${what}: ${Math.round((performance.now() - began) / 1000)} s`)
  return made
}

const say = (line: string) => console.error(line)
const loadNow = () => Math.round((loadavg()[0] ?? 0) * 10) / 10

/** What people wrote below the figures stays. */
function notesOf(path: string): string {
  try {
    return /^## What was found[\s\S]*/m.exec(readFileSync(path, 'utf8'))?.[0] ?? ''
  } catch {
    return ''
  }
}
