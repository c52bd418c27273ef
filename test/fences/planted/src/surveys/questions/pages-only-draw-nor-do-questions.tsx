import { countMarks } from '../store/count-marks.ts'

export const DrawMarks = () => <p>{countMarks()}</p>
