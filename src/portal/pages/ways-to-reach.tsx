import { Reach } from '#platform/html/reach.tsx'
import { Chips } from '#platform/html/tabs.tsx'
import type { Kind, Way } from '#touchpoints'
import { HOW } from '../text.ru.ts'

const KIND_WORDS: Readonly<Record<Kind, string>> = { digital: 'Через интернет', offline: 'Без интернета' }
const together = new Intl.ListFormat('ru', { type: 'conjunction' })

/** The ways to reach the body, once each; those without internet come first for whoever asks. @clause M13 */
export const WaysToReach = ({ ways, first, home }: { ways: readonly Way[]; first: Kind; home: string }) => {
  // The ways come with the kind that was asked for in front.
  const kinds = [...new Set(ways.map(({ kind }) => kind))]
  const choice = (kind: Kind) => `${home}?first=${kind}#reach`
  return (
    <section class="stack" aria-labelledby="reach">
      <div class="row">
        <h2 id="reach">Как с нами связаться</h2>
        <span class="push">
          <Chips
            label="Что показать сначала"
            tabs={[
              { href: choice('digital'), label: 'Сначала через интернет' },
              { href: choice('offline'), label: 'Сначала без интернета' },
            ]}
            current={choice(first)}
          />
        </span>
      </div>
      {kinds.map((kind) => (
        <>
          <h3>{KIND_WORDS[kind]}</h3>
          <Reach
            label={KIND_WORDS[kind]}
            ways={ways
              .filter((way) => way.kind === kind)
              .map(({ channel, name, canDo }) => ({
                how: HOW[channel],
                where: name,
                more: `Здесь можно ${together.format(canDo)}`,
              }))}
          />
        </>
      ))}
    </section>
  )
}
