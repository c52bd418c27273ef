const HERE = 'http://here.invalid'
const LONGEST = 2_000

/** Where to return after a form that says where it was sent from: a page of ours, or else the home page; never another site. */
export function localPath(given: string): string {
  if (!given.startsWith('/') || given.length > LONGEST || !URL.canParse(given, HERE)) return '/'
  const { origin, pathname, search } = new URL(given, HERE)
  // «/.//elsewhere» stays here while it is read and leads elsewhere once it is followed.
  return origin === HERE && !pathname.startsWith('//') ? pathname + search : '/'
}
