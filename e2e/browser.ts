import { existsSync, readFileSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

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
    executablePath: own ?? (await sparticuz.executablePath()),
    args: own ? args : ['--headless=shell', ...args],
  })
}

export interface Person {
  page: Page
  context: BrowserContext
  /** Opens an address and looks at it: axe, the console, no sideways scroll. */
  opens(address: string): Promise<void>
  /** Looks at the page that an act led to. */
  looks(): Promise<void>
  leaves(): Promise<void>
}

export interface Device {
  width?: number
  /** Off: the page must do without. */
  javaScript?: boolean
  dark?: boolean
}

/** Somebody with a browser of their own. Every page they see is checked; a complaint of the console fails the story. */
export async function personWith(
  browser: Browser,
  base: string,
  { width = 1440, javaScript = true, dark = false }: Device = {},
): Promise<Person> {
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width, height: 900 },
    javaScriptEnabled: javaScript,
    colorScheme: dark ? 'dark' : 'light',
    locale: 'ru-RU',
    // axe is put in by the story, not by the page, so the page's own policy must not stop it.
    bypassCSP: true,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  // A form that is refused is answered with 422; Chromium writes that into the console as if it were a fault.
  page.on(
    'console',
    (said) =>
      said.type() === 'error' && !/status of 4(22|01|03|04|29)/.test(said.text()) && complaints.push(said.text()),
  )
  page.on('pageerror', (error) => complaints.push(error.message))
  const looks = async () => {
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (over > 0) complaints.push(`${page.url()} scrolls sideways by ${over} px`)
    complaints.push(...(await foundByAxe(page)))
    if (complaints.length > 0) throw new Error(`${page.url()}\n${complaints.join('\n')}`)
  }
  return {
    page,
    context,
    looks: async () => (javaScript ? looks() : undefined),
    opens: async (address) => {
      await page.goto(address)
      if (javaScript) await looks()
    },
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
