import { z } from 'zod'
import { type Answer, again, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff, token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiRoute, Route } from '#platform/http/routes.ts'
import type { Work } from '#platform/work.ts'
import { changeAppealSettings } from './actions/change-appeal-settings.ts'
import { appealSettingsPage } from './pages/queue/settings.tsx'
import { APPEAL_ACTS } from './rules/permissions.ts'
import { readAppealSettings } from './store/settings.ts'
import { type AppealSettings, appealSettingsSchema } from './terms/settings.ts'

const PATH = '/desk/appeals/settings'
const ROLES = APPEAL_ACTS['norms.change']

/** How the body works its appeals: the morning's letters, the letterhead, the microphone. */
export const appealSettingsRoutes: readonly Route[] = [
  { method: 'GET', path: PATH, may: staff('appeal-settings.read', ROLES), handle: showSettings },
  { method: 'POST', path: PATH, may: staff('appeal-settings.change', ROLES), handle: save },
]

async function showSettings(work: Work, { query }: Ask): Promise<Answer> {
  const stands = await readAppealSettings(work)
  return show(appealSettingsPage({ stands, typed: stands, saved: query['said'] === 'saved' }))
}

async function save(work: Work, { form }: Ask): Promise<Answer> {
  const line = (name: string) => form.get(name).trim()
  const typed: AppealSettings = {
    digestOn: form.has('digestOn'),
    digestHour: /^\d{1,2}$/.test(form.get('digestHour')) ? Number(form.get('digestHour')) : Number.NaN,
    microphone: form.has('microphone'),
    ownSigning: form.has('ownSigning'),
    letterhead: { name: line('name'), address: line('address'), phone: line('phone'), signature: line('signature') },
  }
  const seen = /^\d{1,9}$/.test(form.get('version')) ? Number(form.get('version')) : -1
  const outcome = await changeAppealSettings(work, typed, seen)
  if ('done' in outcome) return see(`${PATH}?said=saved`)
  return again(appealSettingsPage({ stands: await readAppealSettings(work), typed, refused: outcome.refused }))
}

const standingSchema = appealSettingsSchema
  .extend({ version: z.int().describe('the version that was read; a newer one refuses') })
  .describe('how the body works its appeals')

/** The same for programs. */
export const appealSettingsApi: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/api/v1/appeal-settings',
    may: token('appeal-settings.read', ROLES),
    summary: 'How the body works its appeals',
    reply: standingSchema,
    answer: readAppealSettings,
  },
  {
    method: 'PUT',
    path: '/api/v1/appeal-settings',
    may: token('appeal-settings.change', ROLES),
    summary: 'Changes how the body works its appeals',
    sent: standingSchema,
    reply: standingSchema,
    answer: async (work, { sent }) => {
      const { version, ...change } = sent as z.output<typeof standingSchema>
      const outcome = await changeAppealSettings(work, change, version)
      if ('done' in outcome) return outcome.done
      throw new Refused(outcome.refused)
    },
  },
]
