import { z } from 'zod'
import { type Answer, again, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff, token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiRoute, Route } from '#platform/http/routes.ts'
import type { Work } from '#platform/work.ts'
import { changeSettings } from './actions/change-settings.ts'
import { registerSettingsPage, type TypedSettings } from './pages/register-settings.tsx'
import { abbreviationText, readAbbreviations } from './rules/abbreviation-lines.ts'
import { REGISTER_ACTS } from './rules/permissions.ts'
import { readSettings } from './store/settings.ts'
import { abbreviationSchema, type RegisterSettings } from './terms/settings.ts'

const PATH = '/desk/register/settings'
const ROLES = REGISTER_ACTS['settings.change']

/** How the body runs its register, for people. */
export const settingsRoutes: readonly Route[] = [
  { method: 'GET', path: PATH, may: staff('settings.read', ROLES), handle: showSettings },
  { method: 'POST', path: PATH, may: staff('settings.change', ROLES), handle: save },
]

async function showSettings(work: Work, { query }: Ask): Promise<Answer> {
  const stands = await readSettings(work)
  return show(
    registerSettingsPage({ stands, typed: typedOf(stands), roles: work.by.roles, saved: query['said'] === 'saved' }),
  )
}

async function save(work: Work, { form }: Ask): Promise<Answer> {
  const typed: TypedSettings = {
    ownAllowed: form.has('ownAllowed'),
    silentMonths: form.get('silentMonths'),
    abbreviations: form.get('abbreviations'),
    showsWays: form.has('showsWays'),
  }
  const { abbreviations, refused } = readAbbreviations(typed.abbreviations)
  const seen = /^\d{1,9}$/.test(form.get('version')) ? Number(form.get('version')) : -1
  const silentMonths = /^\s*\d{1,3}\s*$/.test(typed.silentMonths) ? Number(typed.silentMonths) : Number.NaN
  const outcome = await changeSettings(work, { ...typed, silentMonths, abbreviations, seen, unread: refused })
  if ('done' in outcome) return see(`${PATH}?said=saved`)
  const stands = await readSettings(work)
  return again(registerSettingsPage({ stands, typed, roles: work.by.roles, refused: outcome.refused }))
}

const typedOf = ({ ownAllowed, silentMonths, abbreviations, showsWays }: RegisterSettings): TypedSettings => ({
  ownAllowed,
  silentMonths: String(silentMonths),
  abbreviations: abbreviationText(abbreviations),
  showsWays,
})

const wayOfRunning = {
  ownAllowed: z.boolean().describe('whoever prepared an amendment may include it; only an administrator changes this'),
  silentMonths: z.int().min(1).max(60).describe('after so many months without an interaction an entry is silent'),
  abbreviations: z.array(abbreviationSchema).max(200).describe('two ways to write one thing in names'),
  showsWays: z.boolean().describe('whether the public page lists the ways to reach the body'),
}
const settingsSchema = z.object({ ...wayOfRunning, version: z.int() }).describe('how the body runs its register')

/** The same for programs. */
export const settingsApi: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/api/v1/register/settings',
    may: token('settings.read', ROLES),
    summary: 'How the body runs its register',
    reply: settingsSchema,
    answer: readSettings,
  },
  {
    method: 'PUT',
    path: '/api/v1/register/settings',
    may: token('settings.change', ROLES),
    summary: 'Changes how the body runs its register',
    sent: z.object({ ...wayOfRunning, version: z.int().describe('the version that was read; a newer one refuses') }),
    reply: settingsSchema,
    answer: async (work, { sent }) => {
      const { version: seen, ...change } = sent as RegisterSettings
      const outcome = await changeSettings(work, { ...change, seen })
      if ('done' in outcome) return outcome.done
      throw new Refused(outcome.refused)
    },
  },
]
