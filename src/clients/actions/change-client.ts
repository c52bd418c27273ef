import { record } from '#audit'
import { lastChange } from '#identity'
import { done, type Outcome, type Refusal, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { changedFields, whyNotClient } from '../rules/changing.ts'
import { updateClient } from '../store/change-client.ts'
import { readClient } from '../store/read-clients.ts'
import type { ClientWords } from '../terms.ts'

/** Changes a client's card as it was read under this version. What appeals say of their authors stays as it came. @clause M18b */
export async function changeClient(
  work: Work,
  id: string,
  words: ClientWords,
  version: number,
): Promise<Outcome<void>> {
  const client = await readClient(work, id)
  const refusals = whyNotClient(work.by.roles, client, words)
  if (refusals.length > 0 || !client) return refuse(...refusals)
  if (!(await updateClient(work, id, words, version))) return refuse(await changedMeanwhile(work, id))
  await record(work, 'client.changed', `client:${id}`, changedFields(client, words))
  return done(undefined)
}

async function changedMeanwhile(work: Work, id: string): Promise<Refusal> {
  const last = await lastChange(work, 'client', id)
  return {
    field: '',
    why: `Карточку только что изменил ${last?.by ?? 'другой сотрудник'}. Посмотрите, что стоит теперь, и внесите своё ещё раз`,
  }
}
