const LONGEST = 2000

/**
 * Where to go after signing in, if the address really is a place of ours: browsers drop tabs, turn `\` into `/`
 * and take `//` for another site, so anything but printable ASCII after one single slash leads nowhere.
 */
export function nextPath(asked: string | undefined): string | undefined {
  if (asked === undefined || asked.length > LONGEST) return undefined
  return /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(asked) ? asked : undefined
}
