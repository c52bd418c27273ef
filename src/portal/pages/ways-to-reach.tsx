import { Reach } from '#platform/html/reach.tsx'
import { Chips } from '#platform/html/tabs.tsx'
import type { Kind, Way } from '#touchpoints'
import { HOW } from '../text.ru.ts'

const together = new Intl.ListFormat('ru', { type: 'conjunction' })

/** The ways to reach the body, once each; those without internet come first for whoever asks. @clause M13 */
export const WaysToReach = ({ ways, first, home }: { ways: readonly Way[]; first: Kind; home: string }) => {
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
      <Reach
        label="Способы связи"
        ways={ways.map(({ channel, name, canDo, kind }) => ({
          how: HOW[channel],
          where: name,
          more: `Здесь можно ${together.format(canDo)}`,
          hours: kind === 'digital' ? 'Через интернет' : 'Без интернета',
        }))}
      />
    </section>
  )
}
