import type { ActOn } from '../../../rules/acting/table.ts'

export interface ActLink {
  act: ActOn
  path: string
  title: string
}

const GROUPS: readonly { title: string; acts: readonly ActOn[] }[] = [
  { title: 'Разобрать', acts: ['requalify', 'divide', 'name-touchpoint', 'link', 'move'] },
  { title: 'Спросить и поручить', acts: ['assign', 'ask', 'give-errand', 'plan-visit'] },
  { title: 'Срок', acts: ['confirm-date', 'extend', 'pause', 'resume'] },
  { title: 'Закончить иначе', acts: ['redirect', 'redirect-question', 'exclude', 'leave', 'end-correspondence'] },
]

/** Everything else that may be done now, folded. */
export const MoreActs = ({ appealId, links }: { appealId: string; links: readonly ActLink[] }) => {
  const groups = GROUPS.map(({ title, acts }) => ({
    title,
    links: acts.flatMap((act) => links.filter((one) => one.act === act)),
  }))
  const filled = groups.filter((group) => group.links.length > 0)
  return (
    <details class="card">
      <summary>Другие действия</summary>
      <div class="stack-s small">
        {filled.map((group) => (
          <>
            <h3>{group.title}</h3>
            <ul class="bare stack-s">
              {group.links.map(({ path, title }) => (
                <li>
                  <a href={`/desk/appeals/${appealId}/${path}`}>{title}</a>
                </li>
              ))}
            </ul>
          </>
        ))}
        <p>
          <a href={`/desk/appeals/${appealId}/card.pdf`}>Карточка для печати, PDF</a>
        </p>
      </div>
    </details>
  )
}
