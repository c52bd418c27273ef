import { includeSample } from '../src/touchpoints/actions/include-sample.ts'
import { listEntries } from '../src/touchpoints/store/list-entries.ts'
import { contentOf, registrarOf } from './registrar.ts'
import { openTown, type Town } from './town.ts'

/** In Magadan 3 March 2026. */
const MARCH = '2026-03-02T20:00:00Z'

export const JUNE = '2026-06-20T01:00:00Z'

/** A register with a past: the sample of March, in June a window that came and was renamed, and the stand that was taken down. */
export async function changedRegister() {
  const town = await openTown()
  town.at(MARCH)
  await town.inBody(town.body, includeSample)
  await town.inBody(town.other, includeSample)
  const desk = registrarOf(town)
  const standOf = async (body = town.body) =>
    (await town.inBody(body, listEntries)).find(({ channel }) => channel === 'stand')?.touchpointId ?? ''
  const [stand, foreign] = [await standOf(), await standOf(town.other)]
  town.at('2026-06-10T01:00:00Z')
  await desk.made({
    name: 'Окно «Ёлка»',
    keyFor: ['appeals'],
    whereabouts: { address: 'ул. Зелёная, 5', phone: '', email: '', link: '', hours: '' },
  })
  town.at('2026-06-12T01:00:00Z')
  await rename(desk)
  await desk.include([
    await desk.propose({
      deed: 'exclude',
      touchpointId: stand,
      baseVersion: 1,
      reason: 'Стенд сняли',
      turnTo: 'Звоните',
    }),
  ])
  town.at(JUNE)
  return { town, desk, stand, foreign, page: pagesOf(town) }
}

async function rename(desk: ReturnType<typeof registrarOf>): Promise<void> {
  const { touchpointId, unitId } = await desk.named('Окно «Ёлка»')
  const grounds = { title: 'Приказ о посадках', number: '7', on: '2026-06-11', until: null, who: '', link: '' }
  await desk.include([
    await desk.propose({
      deed: 'change',
      touchpointId,
      baseVersion: 1,
      unitId,
      content: contentOf({ name: 'Окно «Ёлка» и сосна', keyFor: ['appeals'] }),
      reason: 'Посадили сосну',
      grounds: { kind: 'internal', ...grounds },
    }),
  ])
}

/** A page in words, without what stands around it. */
const pagesOf =
  (town: Town) =>
  async (path: string, role = 'employee', body = town.body) => {
    const { statusCode, body: html } = await (await town.as(role, body)).get(path)
    const main = /<main id="main">([\s\S]*)<\/main>/.exec(html)?.[1] ?? ''
    const text = main
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll('&quot;', '"')
      .replaceAll(/\s+/g, ' ')
    return { statusCode, html: main, text }
  }
