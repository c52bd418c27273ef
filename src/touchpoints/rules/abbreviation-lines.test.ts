import { describe, expect, test } from 'vitest'
import { abbreviationText, readAbbreviations } from './abbreviation-lines.ts'

describe('M12: the body’s list of abbreviations, one a line', () => {
  test('is read, and typed again as it was', () => {
    const typed = 'МСХ = министерство сельского хозяйства\n\n  МО=Магаданская область  \r\n'
    const { abbreviations, refused } = readAbbreviations(typed)
    expect(refused).toEqual([])
    expect(abbreviationText(abbreviations)).toBe('МСХ = министерство сельского хозяйства\nМО = Магаданская область')
    expect(readAbbreviations('а = б = в').abbreviations).toEqual([{ short: 'а', full: 'б = в' }])
  })

  test.each([
    // typed                              what is told
    ['МСХ - министерство', 'Строка 1: поставьте'],
    ['\n= министерство', 'Строка 2: перед знаком'],
    ['МСХ =', 'Строка 1: после знака'],
    ['— = министерство', 'Строка 1: перед знаком'],
    ['мсх = «МСХ»', 'Строка 1: сокращение и полное название совпадают'],
    ['МО = Магаданская область\nмо = Московская область', 'Строка 2: «мо» уже есть в строке 1'],
    [`${'а'.repeat(41)} = б`, 'Строка 1: сокращение длиннее 40'],
    [`а = ${'б'.repeat(201)}`, 'Строка 1: полное название длиннее 200'],
    [Array.from({ length: 201 }, (_, n) => `с${n} = слово ${n}`).join('\n'), 'Сокращений больше 200'],
  ])('%j', (typed, told) => {
    expect(readAbbreviations(typed).refused).toEqual([{ field: 'abbreviations', why: expect.stringContaining(told) }])
  })
})
