import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { tidied } from '../../rules/content.ts'
import { contentFields, readContent } from '../../rules/forms/read-content.ts'
import { typedFrom } from '../../rules/forms/typed.ts'
import { contentSchema, type EntryContent } from '../../terms/details.ts'
import { EntryParts } from './entry-parts.tsx'
import { EntryRequired } from './entry-required.tsx'

const said = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** What a browser would send of the page: values of inputs, texts, chosen options, ticks. */
function sentFrom(html: string): Map<string, string[]> {
  const sent = new Map<string, string[]>()
  const put = (name: string, value: string) => sent.set(name, [...(sent.get(name) ?? []), said(value)])
  const of = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  for (const [tag] of html.matchAll(/<input\b(?:[^>"]|"[^"]*")*>/g)) {
    const isTick = /type="(?:checkbox|radio)"/.test(tag)
    if (!isTick || /\schecked\b/.test(tag)) put(of(tag, 'name'), of(tag, 'value'))
  }
  for (const [, tag = '', text = ''] of html.matchAll(/<textarea\b((?:[^>"]|"[^"]*")*)>([\s\S]*?)<\/textarea>/g))
    put(of(tag, 'name'), text.replace(/^\n/, '').replaceAll('\n', '\r\n'))
  for (const [, tag = '', options = ''] of html.matchAll(/<select\b((?:[^>"]|"[^"]*")*)>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option[^>]*\sselected[^>]*>/.exec(options)?.[0] ?? /<option[^>]*>/.exec(options)?.[0] ?? ''
    put(of(tag, 'name'), of(chosen, 'value'))
  }
  return sent
}

const basis = { number: '7', on: '2026-03-20', until: null, who: '', link: 'https://docs.example/7?a=1&b=2' }
const whole: Partial<EntryContent> = {
  process: 'Приём «Документы» & <прочее>',
  name: 'Кабинет "3"',
  channel: 'other',
  kind: 'digital',
  needs: [
    { need: 'information', objects: [], words: '' },
    { need: 'information', objects: ['appeal', 'documents'], words: '' },
    { need: 'result', objects: ['answer'], words: '' },
    { need: 'inspection', objects: [], words: '' },
    { need: 'other', objects: [], words: 'Запись на приём' },
    { need: 'other', objects: [], words: '<b>Обед</b>' },
  ],
  direction: 'services',
  keyFor: ['appeals', 'services'],
  features: 'По записи\nБез очереди',
  bases: [
    { kind: 'internal', title: 'О порядке "приёма"', ...basis },
    { kind: 'directive', title: 'Открыть кабинет', ...basis, who: 'Министр' },
  ],
  accessibility: 'Пандус',
  whereabouts: { address: 'Портовая, 8', phone: '+7', email: 'a@agency.example', link: '@otdel', hours: '9–18' },
  demand: { counting: 'estimated', perMonth: 120, note: 'На глаз' },
}

test.each<[string, Partial<EntryContent>]>([
  ['nothing yet', {}],
  ['everything', whole],
  ['a channel whose kind is known', { ...whole, channel: 'phone' }],
  ['an own need without words', { needs: [{ need: 'other', objects: [], words: '' }] }],
])('M6: the form that is drawn sends back what it was drawn with: %s', (_, some) => {
  const content = tidied(contentSchema.parse(some))
  const typed = typedFrom(contentFields(content))
  const html = renderToString(
    <form>
      <EntryRequired typed={typed} processes={['Приём']} />
      <EntryParts typed={typed} oneMore />
    </form>,
  )
  const { value, refused } = readContent(typedFrom(sentFrom(html)))
  expect(refused).toEqual([])
  expect(value).toEqual(content)
})
