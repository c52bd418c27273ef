export interface Beginning {
  isNamed: boolean
  people: number
  /** Somebody has left feedback, at any time. */
  isTried: boolean
  /** The code of the first touchpoint, to try out; none while the register is empty. */
  tryCode: string | undefined
}

export interface Step {
  state: 'done' | 'now' | 'ahead'
  when: string
  title: string
  link: { href: string; words: string } | undefined
}

/** What a new body still has to do, in order; nothing once all is done. */
export function firstSteps({ isNamed, people, isTried, tryCode }: Beginning): Step[] {
  const steps = [
    {
      // Whoever opens a body gives it its name; what its register begins with is still to be chosen.
      isDone: isNamed && tryCode !== undefined,
      title: 'Назовите орган и выберите перечень',
      href: '/desk/set-up',
      words: 'Открыть начало работы',
    },
    { isDone: people > 1, title: 'Пригласите сотрудников', href: '/desk/staff', words: 'Открыть список сотрудников' },
    {
      isDone: isTried,
      title: 'Попробуйте оставить отзыв',
      href: tryCode ? `/e/${tryCode}` : '/desk/register',
      words: 'Открыть ссылку первой точки',
    },
  ]
  const now = steps.findIndex(({ isDone }) => !isDone)
  if (now < 0) return []
  return steps.map(({ isDone, title, href, words }, place) => ({
    state: isDone ? 'done' : place === now ? 'now' : 'ahead',
    when: isDone ? 'сделано' : `шаг ${place + 1}`,
    title,
    link: isDone ? undefined : { href, words },
  }))
}
