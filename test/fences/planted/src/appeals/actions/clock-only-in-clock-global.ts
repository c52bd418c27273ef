export const climb = () => globalThis.Date.now()
