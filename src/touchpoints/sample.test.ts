import { expect, test } from 'vitest'
import { whyNotTwice } from './rules/duplicates.ts'
import { kindOf } from './rules/kinds.ts'
import { SAMPLE } from './sample.ts'
import { KINDS } from './terms.ts'

const VK = 'Сообщество в социальной сети "Вконтакте"'
const OK = 'Сообщество в социальной сети "Одноклассники"'

test('App1: the sample has the 17 rows of the order, in its sequence and words', () => {
  const rows = SAMPLE.flatMap(({ name: process, entries }, place) =>
    entries.map(({ name, channel, needs }) => [
      `${place + 1}.`,
      process,
      name,
      needs.map(({ words }) => words).join('; '),
      KINDS[kindOf(channel)],
    ]),
  )
  const ask = ['1.', 'Запрос на ознакомление с информацией']
  const answer = ['2.', 'Получение ответа об ознакомлении с информацией']
  const read = ['3.', 'Ознакомление с информацией без взаимодействия с внутренним клиентом']
  expect(rows).toEqual([
    [...ask, 'Электронная почта', 'Получение информации', 'Цифровая точка'],
    [...ask, 'Телефонная связь', 'Получение информации', 'Офлайн-точка'],
    [...ask, 'Почта России', 'Получение информации', 'Офлайн-точка'],
    [...ask, 'Кабинет внутренних клиентов', 'Получение информации', 'Офлайн-точка'],
    [...ask, VK, 'Получение информации', 'Цифровая точка'],
    [...ask, OK, 'Получение информации', 'Цифровая точка'],
    [...answer, 'Телефонная связь', 'Получение ответа', 'Офлайн-точка'],
    [...answer, 'Почта России', 'Получение ответа', 'Офлайн-точка'],
    [...answer, 'Электронная почта', 'Получение ответа', 'Цифровая точка'],
    [...answer, 'Кабинет внутренних клиентов', 'Получение ответа', 'Офлайн-точка'],
    [...answer, VK, 'Получение ответа', 'Цифровая точка'],
    [...answer, OK, 'Получение ответа', 'Цифровая точка'],
    [...read, 'Официальный сайт Министерства', 'Получение информации', 'Цифровая точка'],
    [...read, 'Сообщество в социальной сети "Вконтакте', 'Получение информации', 'Цифровая точка'],
    [...read, OK, 'Получение информации', 'Цифровая точка'],
    [...read, 'Каналы и публичные чаты Министерства в Мессенджерах', 'Получение информации', 'Цифровая точка'],
    [...read, 'Информационный стенд Министерства', 'Получение информации', 'Офлайн-точка'],
  ])
})

test('M12: within a process of the sample no touchpoint stands twice', () => {
  expect(whyNotTwice(SAMPLE)).toEqual([])
})

test('M14: the channels of the sample', () => {
  expect(SAMPLE.map(({ entries }) => entries.map(({ channel }) => channel))).toEqual([
    ['email', 'phone', 'post', 'reception', 'vk', 'ok'],
    ['phone', 'post', 'email', 'reception', 'vk', 'ok'],
    ['site', 'vk', 'ok', 'messengers', 'stand'],
  ])
})
