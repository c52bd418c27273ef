import { UnreadableForm } from './unreadable-form.ts'

/** More than the longest answers of any survey take, every letter of them escaped. */
export const MOST_JSON = 256 * 1024

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Reads JSON strictly: UTF-8 and nothing else. What it means is the schema's business. @throws UnreadableForm */
export function readJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(UTF_8.decode(bytes))
  } catch {
    throw new UnreadableForm(400, 'JSON пришёл в повреждённом виде')
  }
}
