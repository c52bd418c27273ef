export const climb = process.env.PORT
