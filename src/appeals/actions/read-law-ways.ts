import type { Work } from '#platform/work.ts'
import { type Channel, publishedWays } from '#touchpoints'
import { identificationOn } from './identification-on.ts'

/** How an appeal of 59-ФЗ gets to the body: through its site by the norm of the day, by post, in person. @clause K2.4, M15b */
export async function readLawWays(work: Work, home: string) {
  const identification = await identificationOn(work)
  const ways = identification === 'none' ? await publishedWays(work) : []
  const placesOf = (channel: Channel) =>
    ways
      .filter((way) => way.channel === channel)
      .map(({ whereabouts }) => ({ address: '', phone: '', hours: '', ...whereabouts }))
      .filter(({ address }) => address !== '')
  return {
    identification,
    post: [...new Set(placesOf('post').map(({ address }) => address))],
    places: placesOf('reception').map(({ address, phone, hours }) => ({ address, phone, hours })),
    all: ways.length > 0 ? `${home}/ways` : undefined,
  }
}
