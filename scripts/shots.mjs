// Draws every page of the gallery to pictures at several widths, light and dark, and checks each with axe.
// node scripts/shots.mjs [folder] [--part home,rating] [--width 320,768,1440] [--scheme light,dark] [--size 100,200] [--density citizen,desk] [--open view] [--forced] [--print]
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import sparticuz from '@sparticuz/chromium'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'

const list = (short) => ({ type: 'string', default: short })
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    part: list(''),
    width: list('320,768,1440'),
    scheme: list('light,dark'),
    size: list('100'),
    density: list('citizen,desk'),
    open: list(''),
    forced: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
  },
})
const folder = positionals[0] ?? join(tmpdir(), 'otklik-shots')
const html = new URL('../src/platform/html/', import.meta.url)
const CSP = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'"

const work = await mkdtemp(join(tmpdir(), 'otklik-gallery-'))
await build({
  stdin: {
    contents: `export { drawPage } from './draw.ts'; export { EXHIBITS, GalleryPage } from './gallery.tsx'
      export { PLAIN_VIEW } from './view-settings.ts'; export { h } from 'preact'`,
    resolveDir: html.pathname,
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  outfile: join(work, 'gallery.mjs'),
})
await build({
  entryPoints: ['citizen', 'desk'].map((kind) => new URL(`styles/${kind}.entry.css`, html).pathname),
  bundle: true,
  minify: true,
  external: ['/assets/*'],
  outdir: work,
  entryNames: '[name]',
})
const { drawPage, EXHIBITS, GalleryPage, PLAIN_VIEW, h } = await import(join(work, 'gallery.mjs'))
const styles = {
  '/assets/citizen.css': await readFile(join(work, 'citizen.entry.css')),
  '/assets/desk.css': await readFile(join(work, 'desk.entry.css')),
}
const assets = { citizenCss: '/assets/citizen.css', deskCss: '/assets/desk.css', islands: {} }

const server = createServer(async (asked, answer) => {
  const { pathname, searchParams } = new URL(asked.url, 'http://localhost')
  answer.setHeader('content-security-policy', CSP)
  if (pathname in styles) return answer.setHeader('content-type', 'text/css').end(styles[pathname])
  if (pathname.startsWith('/assets/fonts/') && !pathname.includes('..')) {
    return answer
      .setHeader('content-type', 'font/woff2')
      .end(await readFile(new URL(`fonts/${pathname.slice(14)}`, html)))
  }
  if (pathname !== '/dev/gallery') return answer.writeHead(204).end()
  const { part, density, ...view } = Object.fromEntries(searchParams)
  const page = drawPage(h(GalleryPage, { part, density, view: { ...PLAIN_VIEW, ...view }, assets }))
  return answer.setHeader('content-type', 'text/html; charset=utf-8').end(page)
})
await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
const address = `http://127.0.0.1:${server.address().port}/dev/gallery`

const browser = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  headless: true,
  args: [
    '--headless=shell',
    '--no-sandbox',
    '--no-zygote',
    '--use-gl=angle',
    '--use-angle=swiftshader',
    '--font-render-hinting=none',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
})
const axe = await readFile(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')

let faults = 0
const fault = (where, words) => {
  faults += 1
  console.log(`${where}: ${words}`)
}

async function shoot({ id, density, width, scheme, size }) {
  const where = `${id}-${density}-${width}-${scheme}${size === '100' ? '' : `-${size}`}`
  const device = ['light', 'dark'].includes(scheme) ? scheme : 'light'
  // axe is put in by the test, not by the page, so the page's own policy must not stop it.
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: device,
    bypassCSP: true,
    forcedColors: values.forced ? 'active' : 'none',
  })
  const page = await context.newPage()
  page.on('console', (said) => said.type() === 'error' && fault(where, said.text()))
  const view = device === scheme ? '' : `&scheme=${scheme}`
  await page.goto(`${address}?part=${id}&density=${density}${view}&size=${size}`)
  await page.evaluate(() => document.fonts.ready)
  if (values.open) await page.evaluate((panel) => document.getElementById(panel)?.showPopover(), values.open)
  if (values.print) await page.emulateMedia({ media: 'print' })
  await page.screenshot({ path: join(folder, `${where}.png`), fullPage: true })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (over > 0) fault(where, `scrolls sideways by ${over} px`)
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((part) => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX === 'clip')
      .map((part) => part.className),
  )
  if (cut.length > 0) fault(where, `cut off: ${cut.join(' | ')}`)
  await page.addScriptTag({ content: axe })
  const { violations } = await page.evaluate(() => globalThis.axe.run())
  for (const { id: rule, impact, nodes } of violations) {
    fault(
      where,
      `axe ${impact} ${rule}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 4)
        .join(' | ')}`,
    )
  }
  if (values.print) await page.pdf({ path: join(folder, `${where}.pdf`), preferCSSPageSize: true })
  await context.close()
}

await mkdir(folder, { recursive: true })
const parts = values.part ? values.part.split(',') : EXHIBITS.map(({ id }) => id)
for (const id of parts) {
  for (const density of values.density.split(',')) {
    for (const width of values.width.split(',').map(Number)) {
      for (const scheme of values.scheme.split(',')) {
        for (const size of values.size.split(',')) await shoot({ id, density, width, scheme, size })
      }
    }
  }
}
for (const [name, css] of Object.entries(styles))
  console.log(`${name} ${gzipSync(css, { level: 9 }).length} bytes gzipped`)
for (const id of ['home', 'rating', 'receipt']) {
  const page = await (await fetch(`${address}?part=${id}&density=citizen`)).text()
  console.log(`${id} html ${gzipSync(page).length} bytes gzipped`)
}
await browser.close()
server.close()
await rm(work, { recursive: true })
await writeFile(join(folder, 'done'), '')
console.log(`${faults} faults, pictures in ${folder}`)
process.exitCode = faults > 0 ? 1 : 0
