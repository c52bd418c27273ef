import { expect, test } from 'vitest'
import { linesIn } from './cell-height.ts'

test.each([
  // text                                              width   lines
  ['', 10, 1],
  ['Почта России', 10, 1],
  ['Получение информации\nПолучение ответа', 12, 2],
  ['Сообщество в социальной сети "Вконтакте"', 13, 2],
  ['Сельскохозяйственный', 6, 2],
  ['одно\n\nдругое', 20, 3],
  ['😀'.repeat(20), 7, 4],
])('%j in a column of %d takes %d lines', (text, width, lines) => {
  expect(linesIn(text, width)).toBe(lines)
})
