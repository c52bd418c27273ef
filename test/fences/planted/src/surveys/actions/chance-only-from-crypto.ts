export const climb = () => Math.random()
