/** The SQL that gives the id of the body whose appeal a code opens, for an opening: codes carry no body. */
export const bodyOfStatus = (codeHash: Buffer): string =>
  `appeals.body_of_code('\\x${codeHash.toString('hex')}'::bytea)`
