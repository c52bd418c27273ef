const { env } = process

export const climb = env.PORT
