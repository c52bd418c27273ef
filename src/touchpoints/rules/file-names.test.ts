import { describe, expect, test } from 'vitest'
import { fileName } from './file-names.ts'

describe('the name of a file that every system can keep', () => {
  test.each([
    // name of the touchpoint                        file
    ['Телефонная связь', 'Плакат 1.2 Телефонная связь.pdf'],
    ['Сообщество "Вконтакте', 'Плакат 1.2 Сообщество Вконтакте.pdf'],
    ['../../etc/passwd\u0000', 'Плакат 1.2 ....etcpasswd.pdf'],
    ['строка\r\nContent-Type: text/html', 'Плакат 1.2 строка Content-Type texthtml.pdf'],
    ['слева\u202efdp.exe', 'Плакат 1.2 слеваfdp.exe.pdf'],
    ['в конце точка. ', 'Плакат 1.2 в конце точка.pdf'],
    ['', 'Плакат 1.2.pdf'],
    ['половина \ud83d пары', 'Плакат 1.2 половина пары.pdf'],
  ])('%j', (name, file) => {
    expect(fileName('Плакат', { number: '1.2', name }, 'pdf')).toBe(file)
  })

  test('is short enough in bytes, and no letter is halved', () => {
    const file = fileName('Плакат', { number: '1.2', name: '😀ы'.repeat(200) }, 'pdf')
    expect(Buffer.byteLength(file)).toBeLessThanOrEqual(255)
    expect(file.isWellFormed()).toBe(true)
  })
})
