import { ButtonLink } from '#platform/html/button.tsx'
import { counted, RECORDS } from '#platform/i18n/plural.ts'
import type { WordBack } from '../../rules/chain.ts'
import { day, type Notes, noted } from '../../text.ru.ts'
import type { PartProps } from './decided.tsx'

/** What people were told, the last first. */
export const Told = ({ problem, chain: { wordsBack, measures, declining }, notes, isHead }: PartProps) => {
  const isDecided = measures.length > 0 || declining !== undefined
  if (wordsBack.length === 0) {
    return (
      <>
        <p class="quiet">
          {isDecided ? 'Людям ещё не сказали. Они ждут ответа по коду квитанции.' : 'Скажем, когда будет решение.'}
        </p>
        {isHead && isDecided && (
          <p>
            <ButtonLink little href={`/desk/problems/${problem.id}/word-back`}>
              Сказать людям
            </ButtonLink>
          </p>
        )}
      </>
    )
  }
  return (
    <>
      {wordsBack.toReversed().map((word) => (
        <Released word={word} notes={notes} />
      ))}
      <p class="small quiet">Ответ ждёт каждого по коду его квитанции.</p>
    </>
  )
}

const Released = ({ word, notes }: { word: WordBack; notes: Notes }) => (
  <div class="stack-s">
    <h3>
      {word.number === 1 ? `Ответ от ${day(notes, word.releasedOn)}` : `Дополнение от ${day(notes, word.releasedOn)}`}
    </h3>
    {[word.heard, word.decided, word.changed]
      .filter((text) => text !== '')
      .map((text) => (
        <p class="as-typed">{text}</p>
      ))}
    {word.checkOn && <p class="small">{`Обещали сказать до ${day(notes, word.checkOn)}`}</p>}
    <p class="small quiet">
      {`${noted(notes, word.releasedAt, word.releasedBy)}. По словам: ${counted(word.words, RECORDS)}`}
    </p>
  </div>
)
