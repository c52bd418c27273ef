export interface Refusal {
  field: string
  why: string
}
