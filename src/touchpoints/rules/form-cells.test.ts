import { expect, test } from 'vitest'
import { NO_DETAILS } from '../terms/details.ts'
import { cellsOf } from './form-cells.ts'
import { entryNeed } from './needs.ts'

const needs = [entryNeed('information'), entryNeed('result', ['answer'])]
const entry = { processName: 'Запрос', name: 'Сообщество "Вконтакте', needs, kind: 'digital' as const }
const OURS = 'Получение информации\nПолучение ответа'

test.each([
  // what is said beyond the form                             column 4                column 5
  [{}, OURS, 'Цифровая точка'],
  [{ features: 'Отвечаем за два часа' }, OURS, 'Цифровая точка\nОтвечаем за два часа'],
  [{ features: 'По будням\nс 9 до 18' }, OURS, 'Цифровая точка\nПо будням\nс 9 до 18'],
  [{ asWritten: { needs: 'Информация' } }, 'Информация', 'Цифровая точка'],
  [{ asWritten: { kind: 'Цифровая' }, features: 'не пишется' }, OURS, 'Цифровая'],
  [{ asWritten: { needs: '' } }, '', 'Цифровая точка'],
])('App1: with %j the form says %j and %j', (details, needs, kind) => {
  expect(cellsOf({ ...entry, details: { ...NO_DETAILS, ...details } })).toEqual({
    process: 'Запрос',
    name: 'Сообщество "Вконтакте',
    needs,
    kind,
  })
})
