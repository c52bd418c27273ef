import type { ViewSettings } from '../html/view-settings.ts'
import type { FormValues } from './form-values.ts'
import type { UploadLists, Uploads } from './uploads.ts'

/** What came from the browser, read and checked as far as the platform can. */
export interface Ask {
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, string>>
  form: FormValues
  /** Files of the form by the names of their fields, where the route takes any; a field without a file is not there. */
  files: Uploads
  /** The same of fields that may bring several. */
  fileLists: UploadLists
  path: string
  view: ViewSettings
  /** What the browser keeps for us, as it came: whoever uses one checks it. */
  cookies: Readonly<Record<string, string | undefined>>
  /** The session token of the cookie, if there is one. */
  session?: string
  /** The token that every form of this session must carry. */
  csrf?: string
  /** The row that opened the work: who holds the session, what the token may. */
  row: Readonly<Record<string, unknown>>
  /** The browser in two words for the list of own sessions, never stored with anything anonymous. */
  device: string
}
