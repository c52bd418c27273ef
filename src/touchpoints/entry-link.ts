import { domainToUnicode } from 'node:url'

/** The way from a touchpoint's paper or voice to its survey. */
export interface EntryLink {
  /** For machines. */
  href: string
  /** The site as a person types it: «otklik.example», without the parts that a browser adds. */
  site: string
  /** The site leads nowhere from another machine. */
  isLocal: boolean
}

const LOCAL = /^(?:localhost|.+[.]localhost|127(?:[.]\d+){3}|\[::1\]|0[.]0[.]0[.]0)$/

/** @clause K4.3, K2.6 */
export function entryLink(publicUrl: string, code: string): EntryLink {
  const { href, hostname, port } = new URL(`/e/${code}`, publicUrl)
  const site = domainToUnicode(hostname) || hostname
  return { href, site: port ? `${site}:${port}` : site, isLocal: LOCAL.test(hostname) }
}
