import { Tag } from '#platform/html/tag.tsx'
import { counted } from '#platform/i18n/plural.ts'
import { GOAL_GRADE, gradeWords, type PlainLanguage } from '../../../rules/plain-language/meter.ts'

const WORDS = { one: 'слово', few: 'слова', many: 'слов' }
const PLACES = { one: 'место', few: 'места', many: 'мест' }
const MOST_SHOWN = 6

/** How plainly the answer is said: advice beside the words, never a bar. @clause M18 */
export const MeterPart = ({ meter }: { meter: PlainLanguage | undefined }) => (
  <section class="meter" aria-labelledby="meter">
    {meter === undefined ? (
      <>
        <h3 id="meter">Понятность</h3>
        <p class="small quiet">Посчитаем, когда сохраните несколько предложений.</p>
      </>
    ) : (
      <>
        <div class="row">
          <h3 id="meter">{gradeWords(meter.grade)}</h3>
          <Tag kind={meter.grade <= GOAL_GRADE ? 'done' : 'day'}>
            {meter.grade <= GOAL_GRADE ? 'понятно' : 'сложно'}
          </Tag>
          <span class="small quiet">{`Совет, отправить можно и так. Цель: ${GOAL_GRADE} класс и ниже`}</span>
        </div>
        <Scale grade={meter.grade} />
        <Advice meter={meter} />
      </>
    )}
  </section>
)

/** From the fourth grade to a university, by equal parts. */
const FIRST = 4
const LAST = 14
const place = (grade: number): string => `${((Math.min(LAST, Math.max(FIRST, grade)) - FIRST) / (LAST - FIRST)) * 100}%`

const Scale = ({ grade }: { grade: number }) => (
  <svg aria-hidden="true">
    <rect class="z1" x="0" y="6" width="50%" height="8" />
    <rect class="z2" x="50%" y="6" width="20%" height="8" />
    <rect class="z3" x="70%" y="6" width="30%" height="8" />
    <circle class="pt" cx={place(grade)} cy="10" r="8" />
    <text x="0" y="36">
      4 класс
    </text>
    <text x="50%" y="36" text-anchor="middle">
      9
    </text>
    <text x="70%" y="36" text-anchor="middle">
      11
    </text>
    <text x="100%" y="36" text-anchor="end">
      вуз
    </text>
  </svg>
)

const Advice = ({ meter }: { meter: PlainLanguage }) => {
  const places = meter.office.reduce((sum, { times }) => sum + times, 0)
  return (
    <ul class="bare stack-s small">
      {meter.long.slice(0, MOST_SHOWN).map(({ sentence, words }) => (
        <li>
          <b>{`Длинное предложение, ${counted(words, WORDS)}.`}</b> <mark>{beginningOf(sentence)}</mark> Разделите на
          два.
        </li>
      ))}
      {places > 0 && (
        <li>
          <b>{`Канцелярит, ${counted(places, PLACES)}.`}</b>
          <ul class="bare">
            {meter.office.slice(0, MOST_SHOWN).map(({ found, instead }) => (
              <li>
                <mark>{found}</mark>
                {' → '}
                <span class="good">{instead}</span>
              </li>
            ))}
          </ul>
        </li>
      )}
      {meter.passive.length > 0 && (
        <li>
          <b>Не видно, кто делает:</b> {listed(meter.passive)}. Скажите, кто: «мы рассмотрели».
        </li>
      )}
      {meter.verbalNouns.length > 0 && (
        <li>
          <b>Действие спрятано в слове:</b> {listed(meter.verbalNouns)}. Скажите глаголом.
        </li>
      )}
      {meter.abbreviations.length > 0 && (
        <li>
          <b>Сокращения без расшифровки:</b> {listed(meter.abbreviations)}.
        </li>
      )}
      <li class="quiet">
        {`В среднем ${counted(meter.wordsPerSentence, WORDS)} в предложении. Лёгкость чтения ${meter.ease} из 100.`}
      </li>
    </ul>
  )
}

const listed = (words: readonly string[]): string => words.slice(0, MOST_SHOWN).join(', ')

const beginningOf = (sentence: string): string =>
  sentence.length > 70 ? `${sentence.slice(0, 70).replace(/\s\S*$/, '')}…` : sentence
