import { existsSync, readFileSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { unpacked } from './unpacked.ts'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** The browser of this machine or, where there is none, the one that npm brought. */
export async function launch(): Promise<Browser> {
  const own = INSTALLED.find((path) => existsSync(path))
  const args = [
    '--no-sandbox',
    '--no-zygote',
    '--font-render-hinting=none',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  return chromium.launch({
    executablePath: own ?? unpacked(),
    args: own ? args : ['--headless=shell', ...args],
  })
}

export interface Person {
  page: Page
  context: BrowserContext
  /** Opens an address and looks at it: axe, the console, no sideways scroll. */
  opens(address: string): Promise<void>
  /** Presses a button that leads to another page, and looks at that page. */
  presses(name: string): Promise<void>
  /** Follows a link and looks at the page behind it. */
  follows(name: string | RegExp): Promise<void>
  /** Does anything that leads to another page, and looks at that page. */
  arrivesBy(act: () => Promise<unknown>): Promise<void>
  writes(label: string, text: string): Promise<void>
  /** What the page says, without its header, sections and footer. */
  reads(): Promise<string>
  /** Where they are. */
  at(): string
  /** Looks at the page that stands now. */
  looks(): Promise<void>
  leaves(): Promise<void>
}

export interface Device {
  width?: number
  /** Off: the page must do without. */
  javaScript?: boolean
  dark?: boolean
  /** The story breaks something: an answer 503 is not a complaint. */
  trouble?: boolean
}

// A refused form or a page that is not there is an answer, and Chromium writes it into the console as if it were a fault.
const REFUSED = /status of 4\d\d/
const REFUSED_OR_BROKEN = /status of (4\d\d|503)/

/** Somebody with a browser of their own. Every page they see is checked; a complaint of the console fails the story. */
export async function personWith(browser: Browser, base: string, device: Device = {}): Promise<Person> {
  const { width = 1440, javaScript = true, dark = false, trouble = false } = device
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width, height: 900 },
    javaScriptEnabled: javaScript,
    colorScheme: dark ? 'dark' : 'light',
    locale: 'ru-RU',
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const complaints: string[] = []
  const expected = trouble ? REFUSED_OR_BROKEN : REFUSED
  page.on('console', (said) => {
    if (said.type() === 'error' && !expected.test(said.text())) complaints.push(said.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))

  const looks = async () => {
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (over > 0) complaints.push(`the page scrolls sideways by ${over} px`)
    if (javaScript) complaints.push(...(await foundByAxe(page)))
    const found = complaints.splice(0)
    if (found.length > 0) throw new Error(`${page.url()} at ${width} px\n${found.join('\n')}`)
  }
  const arrivesBy = async (act: () => Promise<unknown>) => {
    const loaded = page.waitForEvent('load')
    await Promise.all([loaded, act()])
    await looks()
  }
  return {
    page,
    context,
    looks,
    arrivesBy,
    opens: async (address) => {
      await page.goto(address)
      await looks()
    },
    presses: (name) => arrivesBy(() => page.getByRole('button', { name, exact: true }).click()),
    follows: (name) => arrivesBy(() => page.getByRole('link', { name, exact: true }).first().click()),
    writes: (label, text) => page.getByLabel(label).first().fill(text),
    reads: () => page.locator('main').innerText(),
    at: () => new URL(page.url()).pathname,
    leaves: () => context.close(),
  }
}

interface Violation {
  id: string
  impact: string
  nodes: { target: string[] }[]
}

async function foundByAxe(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const violations = await page.evaluate(
    async () =>
      (await (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run()).violations,
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => `axe ${impact} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
}
