import type { ComponentChildren } from 'preact'
import { ButtonLink } from '#platform/html/button.tsx'
import { Crumbs } from '#platform/html/crumbs.tsx'
import { DeskPage } from '#platform/html/desk-page.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { Notice } from '#platform/html/notice.tsx'
import { Tag } from '#platform/html/tag.tsx'
import { quotes } from '#platform/i18n/words.ts'
import { type DemandShown, TouchpointDemand } from './touchpoint-demand.tsx'
import { type Heard, TouchpointHeard } from './touchpoint-heard.tsx'

interface Named {
  id: string
  name: string
}

export interface TouchpointProps {
  frame: Frame
  touchpointId: string
  name: string
  /** «1.2»; empty for one that stands no more. */
  number: string
  isKey: boolean
  isSample: boolean
  facts: ComponentChildren
  gone: { isMerged: boolean; on: string; turnTo: string; successor: Named | null } | undefined
  mergedHere: readonly Named[]
  /** What whoever looks may propose. */
  deeds: readonly { label: string; href: string }[]
  /** Amendments that nobody has decided yet. */
  ahead: readonly { href: string; words: string }[]
  /** Unset where it counts elsewhere. */
  demand: DemandShown | undefined
  counting: string
  /** The link and what is printed; unset for one that stands no more. */
  ways: ComponentChildren
  /** For whoever reads figures and words. */
  heard: Heard | undefined
}

/** A touchpoint: what it is, how many come, what they say, what is done about it, how people get to its survey. @clause M4, M7, K2.6 */
export const TouchpointPage = (props: TouchpointProps) => {
  const { frame, touchpointId, name, number, gone, facts, deeds, ahead, demand, counting, ways, heard } = props
  const title = number ? `Точка ${number}` : name
  return (
    <DeskPage {...frame} title={title} current="/desk/register">
      <Crumbs trail={[{ label: 'Перечень точек', href: '/desk/register' }, { label: title }]} />
      <Heading
        title={name}
        tags={<Tags {...props} />}
        deeds={
          <>
            {deeds.map(({ label, href }) => (
              <ButtonLink kind="second" href={href}>
                {label}
              </ButtonLink>
            ))}
            <ButtonLink kind="ghost" href={`/desk/touchpoints/${touchpointId}/history`}>
              История
            </ButtonLink>
          </>
        }
      />
      {gone && <GoneNotice {...gone} />}
      {ahead.length > 0 && (
        <Notice title="Правки, о которых ещё не решили">
          <ul>
            {ahead.map(({ href, words }) => (
              <li>
                <a href={href}>{words}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div class="cols aside">
        <div class="stack">
          {facts}
          <MergedHere {...props} />
          {heard?.satisfaction}
        </div>
        {demand && <TouchpointDemand {...demand} counting={counting} />}
      </div>
      {heard && <TouchpointHeard {...heard} />}
      {ways ?? (
        <section class="stack" aria-labelledby="link">
          <h2 id="link">Ссылка на отзыв</h2>
          <p>
            Печатать код этой точки больше не нужно. Тот, что уже напечатан, работает:{' '}
            {gone?.isMerged
              ? 'ведёт к точке, с которой её объединили.'
              : 'говорит, с какого дня точки нет и куда обратиться.'}
          </p>
        </section>
      )}
    </DeskPage>
  )
}

const Tags = ({ gone, isKey, isSample }: TouchpointProps) => (
  <>
    {isKey && <Tag kind="key">ключевая</Tag>}
    {isSample && <Tag kind="plain">образец</Tag>}
    {gone && <Tag kind="plain">{gone.isMerged ? 'объединена' : 'исключена'}</Tag>}
  </>
)

const GoneNotice = ({ isMerged, on, turnTo, successor }: NonNullable<TouchpointProps['gone']>) => {
  const link = successor && <a href={`/desk/touchpoints/${successor.id}`}>{quotes(successor.name)}</a>
  return (
    <Notice kind="warn" title={isMerged ? `Объединена с другой точкой ${on}` : `Исключена из перечня ${on}`}>
      {link && (
        <p>
          {isMerged ? 'Отзывы, обращения и код теперь считаются у точки ' : 'Людям сказано обращаться сюда: '}
          {link}.
        </p>
      )}
      {turnTo && <p class="as-typed">{turnTo}</p>}
      {!link && !turnTo && <p>Куда обращаться теперь, не указано.</p>}
      <p>Ниже она такая, какой стояла последний день.</p>
    </Notice>
  )
}

const MergedHere = ({ mergedHere }: TouchpointProps) =>
  mergedHere.length === 0 ? null : (
    <p>
      С ней объединены:{' '}
      {mergedHere.map(({ id, name }, place) => (
        <>
          {place > 0 && ', '}
          <a href={`/desk/touchpoints/${id}`}>{name}</a>
        </>
      ))}
      . Их обращения и отзывы считаются здесь.
    </p>
  )
