import { VIEW_SETTINGS, viewCookie, viewFrom } from '#platform/html/view-settings.ts'
import type { Answer } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { VIEW_COOKIE } from '#platform/http/cookies.ts'
import { localPath } from '#platform/http/local-path.ts'

const A_YEAR = 365 * 24 * 60 * 60

/** Keeps the view settings on the device for a year and returns to the page they were set on. @clause M15a */
export function saveView({ form }: Ask): Answer {
  const view = viewFrom(Object.fromEntries(VIEW_SETTINGS.map((setting) => [setting, form.get(setting)])))
  // A page that came by POST comes back by POST, with all that it held.
  const back = form.has('again')
    ? { see: localPath(form.get('again')), status: 307 }
    : { see: localPath(form.get('back')) }
  return {
    ...back,
    cookies: [{ name: VIEW_COOKIE, value: viewCookie(view), seconds: A_YEAR }],
  }
}
