import { describe, expect, test } from 'vitest'
import { CitizenPage } from './citizen-page.tsx'
import { Crumbs } from './crumbs.tsx'
import { drawPage } from './draw.ts'
import { Field } from './field.tsx'
import { Form } from './form.tsx'
import { EXHIBITS, GalleryPage } from './gallery.tsx'
import { Notice } from './notice.tsx'
import { ReceiptSlip } from './receipt-slip.tsx'
import { RegisterTable } from './register-table.tsx'
import { PLAIN_VIEW } from './view-settings.ts'
import { Quote, Voice } from './voice.tsx'

const assets = {
  citizenCss: '/assets/citizen.1.css',
  deskCss: '/assets/desk.1.css',
  islands: { draft: '/assets/draft.1.js' },
}

describe.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onfocus='alert(1)", '</title><b>'])(
  'Hostile text %s',
  (hostile) => {
    test('stays text wherever it is shown', () => {
      const html = drawPage(
        <CitizenPage title={hostile} body={{ name: hostile }} view={PLAIN_VIEW} assets={assets} path={hostile}>
          <Crumbs trail={[{ label: hostile, href: `/x?${hostile}` }]} />
          <ReceiptSlip code={hostile} label={hostile} />
          <Notice title={hostile}>{hostile}</Notice>
          <Voice words={hostile} />
          <Quote words={hostile} />
          <Form action="/x" refused={[{ field: 'a', why: hostile }]}>
            <Field kind="text" name="a" label={hostile} hint={hostile} value={hostile} />
            <Field kind="select" name="b" label="Б" options={[{ value: hostile, label: hostile }]} />
            <Field kind="textarea" name="c" label="В" value={hostile} />
          </Form>
          <RegisterTable
            caption={hostile}
            processes={[{ name: hostile, rows: [{ name: hostile, needs: '', kind: '' }] }]}
          />
        </CitizenPage>,
      )
      expect(html).not.toMatch(/<script|<img|<b>|<\/title><b/)
      expect(html).not.toMatch(/<[^>"]*(?:"[^"]*"[^>"]*)*\son\w+=/)
    })
  },
)

describe('A page', () => {
  const pages = EXHIBITS.flatMap(({ id }) =>
    (['citizen', 'desk'] as const).map((density) => [
      `${id}, ${density}`,
      drawPage(<GalleryPage part={id} density={density} view={PLAIN_VIEW} assets={assets} />),
    ]),
  )

  test.each(pages)('obeys the strict policy: %s', (_, html = '') => {
    expect(html).not.toMatch(/<[^>]*\sstyle=/)
    expect(html).not.toMatch(/<script(?![^>]*src=)/)
    expect(html).not.toMatch(/\son\w+="/)
    expect(html).not.toMatch(/(?:href|src|action)="https?:/)
  })

  test.each(pages)('is a whole document with one main and one first heading: %s', (_, html = '') => {
    expect(html).toMatch(/^<!doctype html><html lang="ru"/)
    expect(html.match(/<main /g)).toHaveLength(1)
    expect(html.match(/<h1/g)).toHaveLength(1)
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    expect(ids.length).toBe(new Set(ids).size)
  })

  test.each(pages)('names nothing that is not on it: %s', (_, html = '') => {
    const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id))
    const named = [...html.matchAll(/\s(?:for|aria-labelledby|aria-describedby|popovertarget)="([^"]*)"/g)]
    for (const id of named.flatMap(([, names = '']) => names.split(' '))) expect(ids).toContain(id)
  })

  test('says first that something is wrong', () => {
    const page = (wrong: boolean) =>
      drawPage(
        <CitizenPage title="Оценка" wrong={wrong} body={{ name: 'Орган' }} view={PLAIN_VIEW} assets={assets}>
          {''}
        </CitizenPage>,
      )
    expect(page(true)).toContain('<title>Ошибка: Оценка — Отклик</title>')
    expect(page(false)).toContain('<title>Оценка — Отклик</title>')
  })

  test('keeps the view and loads only what it was told', () => {
    const html = drawPage(
      <CitizenPage
        title="Т"
        body={{ name: 'О' }}
        view={{ ...PLAIN_VIEW, scheme: 'white', size: '200' }}
        assets={assets}
        path="/e/abc"
        csrf="t"
        islands={['draft']}
      >
        {''}
      </CitizenPage>,
    )
    expect(html).toContain('data-size="200" data-scheme="white"')
    expect(html).toContain('<script type="module" src="/assets/draft.1.js">')
    expect(html).toContain('name="back" value="/e/abc"')
    expect(html).toMatch(/value="white" id="scheme-white" checked/)
    expect(html).toContain('action="/view"')
    expect(html).toMatch(/class="skip" href="#main"/)
  })
})
