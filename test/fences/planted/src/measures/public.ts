export const measures = 'measures'
export interface MeasuresFact {
  id: string
}
