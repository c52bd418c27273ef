import { BarList } from '#platform/charts/bars.tsx'
import { number } from '#platform/i18n/numbers.ts'
import { counted, plural } from '#platform/i18n/plural.ts'

const APPEALS = { one: 'обращение', few: 'обращения', many: 'обращений' }
const CAME = { one: 'пришло', few: 'пришли', many: 'пришли' }

export interface DemandShown {
  /** The newest first. */
  months: readonly {
    /** «ноябрь 2026». */
    name: string
    /** Noted for the touchpoint itself. */
    direct: number
    /** Noted for an address that it shares. */
    byAddress: number
  }[]
  /** Those that were not the body's matter: in no month's figure. */
  outside: number
  /** Entries that share an address with it. */
  sharedWith: readonly { id: string; name: string }[]
}

/** How many come through a touchpoint, month by month. @clause M7 */
export const TouchpointDemand = ({ months, outside, sharedWith, counting }: DemandShown & { counting: string }) => {
  const most = Math.max(...months.map(({ direct, byAddress }) => direct + byAddress))
  return (
    <section class="stack" aria-labelledby="demand">
      <h2 id="demand">Сколько обращаются</h2>
      {most === 0 ? (
        <p>
          За последний год в журнале ничего нет.
          {counting === 'here' && ' Сюда входят отзывы и то, что записали в журнал взаимодействий.'}
        </p>
      ) : (
        <BarList
          label="Обращения по месяцам"
          rows={months.map(({ name, direct, byAddress }) => ({
            name,
            figure: number(direct + byAddress),
            part: ((direct + byAddress) / most) * 100,
          }))}
        />
      )}
      <p class="small quiet">Отзывы считаем со следующего дня: иначе по числу узнали бы, кто сейчас ответил.</p>
      {outside > 0 && (
        <p class="small quiet">{`Ещё ${counted(outside, APPEALS)} за год ${plural(outside, CAME)} не по нашей компетенции: в эти числа и в показатели такие не входят.`}</p>
      )}
      {most > 0 && sharedWith.length > 0 && (
        <p class="small quiet">
          Тем же адресом или номером пользуются{' '}
          {sharedWith.map(({ id, name }, place) => (
            <>
              {place > 0 && ', '}
              <a href={`/desk/touchpoints/${id}`}>{name}</a>
            </>
          ))}
          : записанное в журнале по адресу считается у каждой из них.
        </p>
      )}
    </section>
  )
}
