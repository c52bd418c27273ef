import { DeskPage } from '#platform/html/desk-page.tsx'
import type { Frame } from '#platform/html/frame.ts'
import { Heading } from '#platform/html/heading.tsx'
import { ListTable } from '#platform/html/list-table.tsx'
import { GLOSSARY, type Meaning, ORDERS, type Term } from '../terms/glossary.ts'

/** The orders' terms: what they mean, by which clause, where they are met in the product. @clause M3, K1.5 */
export const GlossaryPage = ({ frame }: { frame: Frame }) => (
  <DeskPage {...frame} title="Термины" current="/desk/glossary">
    <Heading title="Термины" />
    <p>
      Значения приведены дословно. «Министерство» в них — орган, чей порядок цитируется; читайте на его месте свой
      орган. Где два порядка говорят о том же разными словами, стоят оба.
    </p>
    <ul class="stack-s">
      {Object.values(ORDERS).map((order) => (
        <li>{order}.</li>
      ))}
    </ul>
    <div class="frame">
      <ListTable<readonly [string, Term]>
        caption="Термины и их значения"
        columns={[
          {
            title: 'Термин',
            names: true,
            cell: ([key, { meanings }]) => <span id={key}>{capital(meanings[0].term)}</span>,
          },
          {
            title: 'Значение',
            cell: ([, { meanings }]) => (
              <div class="stack">
                {meanings.map((meaning) => (
                  <Words {...meaning} />
                ))}
              </div>
            ),
          },
          { title: 'Где встречается', labelled: true, cell: ([, { metIn }]) => metIn },
        ]}
        groups={[{ rows: Object.entries<Term>(GLOSSARY) }]}
      />
    </div>
    <p>
      Точки взаимодействия вашего органа стоят <a href="/desk/register">в перечне</a>.
    </p>
  </DeskPage>
)

const capital = (term: string): string => term.charAt(0).toUpperCase() + term.slice(1)

const Words = ({ words, point, order, clause }: Meaning) => (
  <div class="stack-s">
    <div>{words}</div>
    <div class="small quiet">{`${clause}: ${ORDERS[order].split(',')[0]}, ${point}`}</div>
  </div>
)
