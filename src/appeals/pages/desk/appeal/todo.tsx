import { Button } from '#platform/html/button.tsx'
import { Card } from '#platform/html/card.tsx'
import { CsrfField } from '#platform/html/form.tsx'
import { Tag } from '#platform/html/tag.tsx'
import { dayAndMonth } from '#platform/i18n/dates.ts'
import type { AppealView } from '../../../terms/appeal-view.ts'
import { nameOf } from './said-of-events.ts'

/** What was asked of others and is not done yet. @clause M18b */
export const OpenErrands = ({ view }: { view: AppealView }) => {
  const open = view.errands.filter(({ doneAt, cancelledAt }) => !doneAt && !cancelledAt)
  if (open.length === 0) return null
  return (
    <Card id="errands" title="Ждём от других">
      <ul class="bare stack-s">
        {open.map((errand) => {
          const isLate = errand.dueOn.toString() < view.today.toString()
          return (
            <li class="stack-s">
              <p class="as-typed">{errand.words}</p>
              <p class="row tight small">
                <Tag kind={isLate ? 'over' : 'ahead'}>{`к ${dayAndMonth(errand.dueOn, view.today)}`}</Tag>
                <span class="quiet">{nameOf(view, errand.unitId ?? errand.personId ?? '')}</span>
              </p>
              <div class="row tight small">
                <a href={`/desk/errands/${errand.id}`}>Отметить исполнение</a>
                <OneButton
                  action={`/desk/errands/${errand.id}/cancellation`}
                  words="Снять"
                  may={view.acts.includes('cancel-errand')}
                />
              </div>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

export const OpenVisits = ({ view }: { view: AppealView }) => {
  const open = view.visits.filter(({ doneAt, cancelledAt }) => !doneAt && !cancelledAt)
  if (open.length === 0) return null
  return (
    <Card id="visits" title="Выезд">
      <ul class="bare stack-s">
        {open.map(({ id, plannedOn, whereabouts, why }) => (
          <li class="stack-s">
            <p>{`${dayAndMonth(plannedOn, view.today)}: ${whereabouts}`}</p>
            {why && <p class="small quiet as-typed">{why}</p>}
            <div class="row tight small">
              <a href={`/desk/visits/${id}`}>Записать, что дал выезд</a>
              <OneButton
                action={`/desk/visits/${id}/cancellation`}
                words="Отменить"
                may={view.acts.includes('close-visit')}
              />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const OneButton = ({ action, words, may }: { action: string; words: string; may: boolean }) =>
  may ? (
    <form method="post" action={action}>
      <CsrfField />
      <Button kind="ghost" little>
        {words}
      </Button>
    </form>
  ) : null
