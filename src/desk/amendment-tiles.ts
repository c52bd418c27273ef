import type { Tile } from '#platform/html/tiles.tsx'
import { dayOf } from '#platform/i18n/dates.ts'
import { number } from '#platform/i18n/numbers.ts'
import { plural } from '#platform/i18n/plural.ts'
import type { Work } from '#platform/work.ts'
import type { AmendmentsAtStake } from '#touchpoints'

const AMENDMENTS = { one: 'правка', few: 'правки', many: 'правок' }
const DRAFTS = { one: 'черновик', few: 'черновика', many: 'черновиков' }
const WAIT = { one: 'ждёт вашей проверки', few: 'ждут вашей проверки', many: 'ждут вашей проверки' }

/** Amendments of the register that wait for this person: what came back first, then what is begun, then what is to be decided. */
export function amendmentTiles({ own, awaiting }: AmendmentsAtStake, { today, body }: Work): Tile[] {
  const tiles: Tile[] = []
  if (own && own.returned > 0)
    tiles.push({
      href: '/desk/amendments?list=returned',
      number: number(own.returned),
      words: plural(own.returned, AMENDMENTS),
      more: 'вам вернули с замечаниями',
      heat: 'warm',
    })
  if (own && own.drafts > 0)
    tiles.push({
      href: '/desk/amendments?list=drafts',
      number: number(own.drafts),
      words: plural(own.drafts, DRAFTS),
      more: 'не отправлено на проверку',
    })
  if (awaiting) {
    const since = awaiting.since?.toZonedDateTimeISO(body.timeZone).toPlainDate()
    tiles.push({
      href: '/desk/amendments/queue',
      number: number(awaiting.count),
      words: plural(awaiting.count, AMENDMENTS),
      more: since ? `${plural(awaiting.count, WAIT)}, первая с ${dayOf(since, today)}` : 'ждут вашей проверки',
    })
  }
  return tiles
}
