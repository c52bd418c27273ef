import type { Mark, Regime } from '../../terms.ts'
import { cues, heard } from './cues.ts'
import type { SortingFacts, SortingReason } from './facts.ts'

/** Breaches in matters of migration; birds, fish and locusts migrate too. */
const SAYS_MIGRATION = [
  ...cues(
    2,
    '(мигрант~|гастарбайтер~|нелегал~|миграционн~)',
    '(незаконн~|нелегальн~) … (миграци~|мигрант~|иностран~|приезжи~|рабочи~)',
    '(иностранн~|иностранцы|иностранцев|приезжи~) … (без (патент~|регистраци~|документ~|разрешени~|договор~))',
    '(без|нет|купил~|поддельн~|фиктивн~) … (патент~ на работу|миграционн~ (учет~|карт~)|разрешени~ на работу)',
    '(фиктивн~|резинов~) … (регистраци~|прописк~|квартир~) … (иностран~|приезжи~|граждан)',
    'закон~ … о миграции',
    'сфер~ миграции',
    '(живут|работают|прописаны|поселили~|нанимает|нанял~) … (иностранцы|иностранцев|иностранные (граждане|рабочие))',
  ),
  ...cues(
    -4,
    '(миграци~|мигриру~|мигрант~) … (рыб~|птиц~|саранч~|лосос~|олен~|животн~|вредител~|насеком~|лебед~|гус~)',
  ),
]

/** Words that tell of breaches in matters of migration; nothing where there are none. @clause K2.4 */
export function migrationIn(plain: string): string | undefined {
  const { score, words } = heard(SAYS_MIGRATION, plain)
  return score > 0 ? words[0] : undefined
}

/** An editorial office that asks for information: it says itself what it is. */
const isMediaRequest = (regime: Regime, segment: string | undefined): boolean =>
  regime === '8-fz' && segment === 'media'

/** The mark of such a request beside others, where its author is known. @clause K2.4 */
export const withMedia = (marks: readonly Mark[], regime: Regime, segment: string | undefined): readonly Mark[] =>
  isMediaRequest(regime, segment) && !marks.includes('media') ? [...marks, 'media'] : marks

interface Dated {
  marks: readonly Mark[]
  /** Told by words alone, so it stands only once a person has said so. */
  toConfirm: readonly Mark[]
  reasons: readonly SortingReason[]
}

/**
 * Marks that bring dates of their own. That the mass media ask is known from who asks; that it is about migration, from words alone.
 *
 * @clause K2.4
 */
export function datedMarksOf(plain: string, { segment }: Pick<SortingFacts, 'segment'>, regime: Regime): Dated {
  const isMedia = isMediaRequest(regime, segment)
  const migration = regime === '59-fz' ? migrationIn(plain) : undefined
  return {
    marks: isMedia ? ['media'] : [],
    toConfirm: migration ? ['migration'] : [],
    reasons: [
      ...(isMedia ? [BY_MEDIA] : []),
      ...(migration
        ? [{ ...ON_MIGRATION, text: `«${migration}»: если это о нарушениях в сфере миграции, сроки короче` }]
        : []),
    ],
  }
}

const BY_MEDIA: SortingReason = {
  of: 'mark',
  mark: 'media',
  text: 'Пишет редакция: ответить за семь дней с получения',
  clause: 'Закон о СМИ (№ 2124-1), ст. 39, 40',
}
const ON_MIGRATION = { of: 'mark', mark: 'migration', clause: '59-ФЗ, ст. 8, ч. 3.1; ст. 12, ч. 1.1' } as const
