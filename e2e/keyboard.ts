import type { Page } from 'playwright-core'

interface Stop {
  words: string
  isSeen: boolean
}

/** What the keyboard stands on, and whether the ring around it can be seen. */
const stopOf = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const it = document.activeElement
    if (!it || it === document.body) return { words: '', isSeen: true }
    const isField = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement].some((kind) => it instanceof kind)
    const labels = isField ? [...((it as HTMLInputElement).labels ?? [])] : []
    // The circle of a mark is drawn beside its input, so the ring may be there.
    const drawn = [it, it.nextElementSibling, ...labels].filter((one) => one !== null)
    // Inside a date the last stop is the browser's own button for its calendar, and the browser draws the ring around that.
    const isOfBrowser = it instanceof HTMLInputElement && it.type === 'date' && !it.matches(':focus-visible')
    const isSeen =
      isOfBrowser ||
      drawn.some((one) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(one)
        const { width, height } = one.getBoundingClientRect()
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && width > 1 && height > 1
      })
    const words = [...labels.map((label) => label.textContent), it.getAttribute('aria-label'), it.textContent]
    return { words: words.filter(Boolean).join(' ').replaceAll(/\s+/g, ' ').trim(), isSeen }
  })

const FAR = 80

/** Goes by Tab to what has these words; every stop on the way must be seen. */
export async function tabsTo(page: Page, words: string | RegExp): Promise<void> {
  const stops: string[] = []
  for (let turn = 0; turn < FAR; turn += 1) {
    await page.keyboard.press('Tab')
    const stop = await stopOf(page)
    stops.push(stop.words)
    if (!stop.isSeen) throw new Error(`${page.url()}: no ring around «${stop.words}»`)
    if (typeof words === 'string' ? stop.words.startsWith(words) : words.test(stop.words)) return
  }
  throw new Error(`${page.url()}: Tab never comes to «${words}», only to ${stops.join(' · ')}`)
}
