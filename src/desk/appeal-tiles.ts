import type { AppealsAtStake } from '#appeals'
import type { Tile } from '#platform/html/tiles.tsx'
import { number } from '#platform/i18n/numbers.ts'
import { plural } from '#platform/i18n/plural.ts'

const APPEALS = { one: 'обращение', few: 'обращения', many: 'обращений' }
const ERRANDS = { one: 'поручение', few: 'поручения', many: 'поручений' }
const MARKS = { one: 'низкая оценка', few: 'низкие оценки', many: 'низких оценок' }

/** Notices are sent by clerks; a head has other work. */
const sends = (roles: readonly string[]) => roles.includes('clerk') || roles.includes('internal-clerk')

/** What burns among appeals: the overdue first; what is empty is not told, but for what a clerk looks at each morning. */
export function appealTiles({ queues, errands }: AppealsAtStake, roles: readonly string[]): Tile[] {
  const tile = (queue: string, count: number, words: string, heat?: 'hot' | 'warm'): Tile => ({
    href: `/desk/appeals?queue=${queue}`,
    number: number(count),
    words,
    more: plural(count, APPEALS),
    heat: count > 0 ? heat : undefined,
  })
  const some = (one: Tile, count: number) => (count > 0 ? [one] : [])
  const ofAppeals = queues
    ? [
        tile('overdue', queues.overdue, 'просрочено', 'hot'),
        tile('today', queues.today, 'на сегодня', 'warm'),
        ...some(tile('unregistered', queues.unregistered, 'ждут регистрации'), queues.unregistered),
        ...some(tile('unassigned', queues.unassigned, 'без исполнителя'), queues.unassigned),
        ...(roles.includes('head') ? [tile('waiting', queues.waiting, 'ждут подписи')] : []),
        ...some(tile('returned', queues.returned, 'вернули ответ'), queues.returned),
        ...some(tile('notices', queues.notices, 'ждут отправки уведомления'), sends(roles) ? queues.notices : 0),
        ...some(tile('mine', queues.mine, 'у вас'), queues.mine),
        ...some(
          {
            href: '/desk/appeals?queue=low-ratings',
            number: number(queues['low-ratings']),
            words: plural(queues['low-ratings'], MARKS),
            more: 'за 30 дней',
          },
          queues['low-ratings'],
        ),
      ]
    : []
  return [
    ...ofAppeals,
    ...some(
      {
        href: '/desk/errands',
        number: number(errands.all),
        words: plural(errands.all, ERRANDS),
        more: errands.burning > 0 ? `из них горит ${number(errands.burning)}` : 'вам и вашему подразделению',
        heat: errands.burning > 0 ? 'warm' : undefined,
      },
      errands.all,
    ),
  ]
}
