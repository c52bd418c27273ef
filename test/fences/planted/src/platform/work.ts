export interface Work {
  db: object
}
