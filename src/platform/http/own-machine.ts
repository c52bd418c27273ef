interface Asked {
  hostname: string
  ip: string
  headers: Record<string, unknown>
}

const NAMES = ['localhost', '127.0.0.1', '[::1]', '::1']
const ADDRESSES = ['127.0.0.1', '::1', '::ffff:127.0.0.1']
const OF_PROXIES = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via']

/**
 * Whether somebody at this very machine asks. A page elsewhere could come under a name that leads here, and a proxy brings
 * everybody: neither may see what a trial shows, letters with links to sign in.
 */
export const isOwnMachine = ({ hostname, ip, headers }: Asked): boolean =>
  NAMES.includes(hostname) && ADDRESSES.includes(ip) && !OF_PROXIES.some((name) => headers[name] !== undefined)
