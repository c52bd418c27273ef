import { Button, Buttons } from '../button.tsx'
import { Field } from '../field.tsx'
import { Form } from '../form.tsx'
import { Marks } from '../marks.tsx'
import { Steps } from '../steps.tsx'
import type { Exhibit } from './exhibit.ts'

const NAMES = ['Ваш вопрос', 'Как ответили', 'Что исправить', 'Готово']

export const RATING: Exhibit = {
  id: 'rating',
  title: 'Отметки',
  for: 'all',
  width: 'narrow',
  draw: () => (
    <>
      <p class="quiet small">Анкета «Как вам ответили», без имени</p>
      <Steps names={NAMES} current={2} />
      <h1>Как вам ответили</h1>
      <p class="quiet">1 — хуже всего, 5 — лучше всего.</p>
      <Form
        action="#rating"
        sheet
        refused={[{ field: 'overall', why: 'Поставьте оценку от 1 до 5. Без неё мы не поймём, стало ли лучше' }]}
        summaryTitle="Осталось ответить на один вопрос"
        summaryWords="Остальные ответы сохранены."
      >
        <Marks
          name="speed"
          label="1. Устроил ли вас срок ответа?"
          words={['совсем не устроил', 'скорее нет', 'средне', 'скорее да', 'полностью устроил']}
          value="2"
          skip={{ value: 'none' }}
        />
        <Marks
          name="clear"
          label="2. Насколько понятно написан ответ?"
          hint="Если ответов было несколько, вспомните последний."
          words={['ничего не понятно', 'мало что', 'наполовину', 'почти всё', 'всё понятно']}
          value="none"
          skip={{ value: 'none' }}
        />
        <Marks
          name="overall"
          label="3. Какую оценку вы поставите нам в целом?"
          words={['очень плохо', 'плохо', 'средне', 'хорошо', 'отлично']}
          required
        />
        <Field
          kind="textarea"
          name="words"
          label="Что исправить в первую очередь?"
          hint="Можно не отвечать. Имена и телефоны писать не нужно."
          rows={3}
          width="wide"
        />
        <Buttons>
          <Button>Дальше</Button>
          <Button kind="second" name="to" value="1">
            Назад
          </Button>
          <Button kind="ghost" name="later" value="yes" push>
            Продолжить позже
          </Button>
        </Buttons>
      </Form>
      <p class="small quiet">
        Ответы хранятся без имени, адреса и точного времени. <a href="/privacy">Как это устроено</a>
      </p>
      <h2>Все шаги</h2>
      {NAMES.map((_, place) => (
        <Steps names={NAMES} current={place + 1} />
      ))}
      <Steps names={['Оценка', 'Слова']} current={1} />
    </>
  ),
}
