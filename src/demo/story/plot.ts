import type { Channel } from '#touchpoints'
import type { StaffKey } from '../ministry.ts'
import type { Trouble } from '../words/terms.ts'

/** A problem of the invented ministry and all that followed; every date is so many days before today. */
export interface Plot {
  trouble: Trouble
  /** Where it was met. */
  channel: Channel
  title: string
  findings: string
  statedAgo: number
  /** How many people's words show it, where there are so many. */
  words: number
  measure?: PlotMeasure
  declined?: { ago: number; reason: string }
  wordsBack?: readonly PlotWordBack[]
}

export interface PlotMeasure {
  ago: number
  kind: 'process' | 'systems' | 'portals' | 'regulation' | 'acts'
  deed: string
  owner: StaffKey
  /** Below 0 the date is still ahead. */
  dueAgo: number
  done?: { ago: number; words: string; checkAgo?: number }
  effects?: readonly {
    ago: number
    verdict: 'shown' | 'not-shown' | 'too-early' | 'worse'
    words: string
    checkAgo?: number
  }[]
}

export interface PlotWordBack {
  ago: number
  heard: string
  decided: string
  changed: string
  checkAgo?: number
}
