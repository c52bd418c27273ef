import { Tabs } from '#platform/html/tabs.tsx'

export const AnswersTabs = ({ current }: { current: string }) => (
  <Tabs
    label="Что смотреть"
    current={current}
    tabs={[
      { href: '/desk/answers', label: 'По вопросам' },
      { href: '/desk/answers/words', label: 'Слова' },
      { href: '/desk/answers/ratings', label: 'Оценки страниц' },
    ]}
  />
)
