import { expect, test } from 'vitest'
import { mailsIn, phonesIn, siteIn } from './contact-links.ts'

test.each([
  // written                                      dialled
  ['+7 (413) 262-00-00', ['tel:+74132620000']],
  ['8 (413) 262-00-00', ['tel:+74132620000']],
  ['(4132) 62-00-00', ['tel:+74132620000']],
  ['8 800 100-00-00', ['tel:+78001000000']],
  ['8\u00a0(413)\u00a0262\u201100\u201100', ['tel:+74132620000']],
  ['8 (413) 262-00-00, доб. 12', ['tel:+74132620000;ext=12']],
  ['8 (413) 262-00-00 (доб. 12)', [undefined]],
  ['8 (413) 262-00-00; +375 17 222-33-44', ['tel:+74132620000', 'tel:+375172223344']],
  ['8 (413) 262-00-00, 8 (413) 262-00-01', ['tel:+74132620000', 'tel:+74132620001']],
  ['62-00-00', [undefined]],
  ['звоните дежурному', [undefined]],
  ['', []],
  ['1'.repeat(40), [undefined]],
])('the telephone «%s» leads to %j', (written, hrefs) => {
  expect(phonesIn(written).map(({ href }) => href)).toEqual(hrefs)
  expect(phonesIn(written).every(({ text }) => written.includes(text))).toBe(true)
})

test.each([
  ['msh@ozerny.example', ['mailto:msh@ozerny.example']],
  ['one@a.example, two@b.example', ['mailto:one@a.example', 'mailto:two@b.example']],
  ['приёмная@край.рф', [`mailto:${encodeURIComponent('приёмная')}@${encodeURIComponent('край.рф')}`]],
  ['msh@ozerny.example?bcc=x@y.example', [undefined]],
  ['no address', [undefined, undefined]],
])('the mail «%s» leads to %j', (written, hrefs) => {
  expect(mailsIn(written).map(({ href }) => href)).toEqual(hrefs)
})

test.each([
  ['https://ozerny.example/priem?x=1', 'https://ozerny.example/priem?x=1'],
  ['ozerny.example/priem', 'https://ozerny.example/priem'],
  ['vk.com/minselhoz', 'https://vk.com/minselhoz'],
  ['край.рф', new URL('https://край.рф').href],
  ['javascript:alert(1)', undefined],
  ['https://a b', undefined],
  ['//evil.example', undefined],
  ['data:text/html,x', undefined],
  ['', undefined],
])('the site «%s» leads to %s', (written, href) => {
  expect(siteIn(written).href).toBe(href)
})
