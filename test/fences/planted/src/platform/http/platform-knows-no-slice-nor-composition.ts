import { app } from '../../app.ts'

export const climb = app
