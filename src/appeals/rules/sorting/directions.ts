import type { Direction, Need } from '#touchpoints'
import type { AppealKind, Regime } from '../../terms.ts'
import { type Cue, cues, heard } from './cues.ts'

const STAFF = cues(
  1,
  '(вакансии|вакансия|вакансий|вакантн~|трудоустро~|госслужб~|гражданск~ служб~|кадров~|резерв~ кадров|стажировк~|аттестаци~ служащ~)',
  '(отпуск~|оклад~|премии|премия|преми~ не|стаж~|больничн~|увол~|сверхурочн~|переработк~)',
  '(принять|устроиться|поступить|попасть) на (работу|службу)',
)
const SERVICES = cues(
  1,
  '(услуг~|госуслуг~|мфц|субсиди~|грант~|выплат~|лицензи~|удостоверени~|разрешени~|свидетельств~|сертификат~|регистраци~|господдержк~|компенсаци~)',
)

/** To which direction of the body's activity it belongs. @clause K1.2 */
export function directionOf(plain: string, kind: AppealKind, regime: Regime): { is: Direction; because: string } {
  const staff = heard(STAFF, plain)
  if (staff.score > 0 && (regime === 'internal' || kind !== 'complaint'))
    return { is: 'staff', because: `Речь о службе и работе: «${staff.words[0]}»` }
  if (kind === 'information') return { is: 'information', because: 'Просят сведений о работе органа' }
  const services = heard(SERVICES, plain)
  if (services.score > 0 || regime === '210-fz' || regime === '210-fz-refusal')
    return { is: 'services', because: `Речь об услуге или поддержке: «${services.words[0] ?? 'услуга'}»` }
  return kind === 'question'
    ? { is: 'information', because: 'Спрашивают, как что устроено' }
    : { is: 'appeals', because: 'Обращение не об услуге и не о службе' }
}

const NEEDS_SAID: readonly (readonly [Need, readonly Cue[]])[] = [
  ['inspection', cues(1, '(осмотр~|осмотреть|обследова~|выехать|выезд~|на место|комисси~ для)')],
  ['forms', cues(1, '(бланк~|форм~ (заявлени~|документ~|заявк~)|образец|образц~|шаблон~)')],
  [
    'information',
    cues(
      1,
      '(на каком|в какой) (этапе|стади~|стадии)',
      '(дошл~|получили ли|поступил~ ли|судьб~ моего|ход~ рассмотрени~)',
    ),
  ],
  [
    'result',
    cues(1, '(ответ~ (не|нет)|без ответа|не ответил~|результат~|решени~|не получил~ … ответ~|разъясн~|разъяснить)'),
  ],
  ['submission', cues(1, '(подать|подал~|подаю|сдать|представить|направить) … (заявк~|заявлени~|документ~)')],
]

const OF_KIND: Readonly<Record<AppealKind, Need>> = {
  suggestion: 'feedback',
  application: 'submission',
  complaint: 'submission',
  information: 'information',
  question: 'consultation',
  feedback: 'feedback',
  thanks: 'feedback',
  memo: 'feedback',
  other: 'other',
}

/** What the person came for, as far as the words tell. @clause M10 */
export function needOf(plain: string, kind: AppealKind): Need {
  if (kind === 'feedback' || kind === 'thanks' || kind === 'memo' || kind === 'suggestion') return OF_KIND[kind]
  return NEEDS_SAID.find(([, list]) => heard(list, plain).score > 0)?.[0] ?? OF_KIND[kind]
}
