export const countBox = (what: string) => `select ${what} from surveys.box`
