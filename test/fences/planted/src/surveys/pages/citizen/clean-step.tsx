import { DrawMark } from '../../questions/clean-mark.tsx'

export const Step = () => <DrawMark name="overall" />
